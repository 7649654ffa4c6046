package org.huxin.simulation;

import java.util.List;

/** Kinds of construction, with how much rain stops them and who works in which third of them. */
public enum Works {
    BUILDING("房屋建筑", 300, List.of("挖掘铲运和桩工机械司机", "钢筋工", "砌筑工")),
    MUNICIPAL("市政工程", 600, List.of("挖掘铲运和桩工机械司机", "混凝土工", "管道工")),
    TRANSPORT("交通运输工程", 650, List.of("挖掘铲运和桩工机械司机", "混凝土工", "测量放线工")),
    WATER("水利工程", 700, List.of("挖掘铲运和桩工机械司机", "石工", "混凝土工")),
    LINE_PIPE("线路管道", 500, List.of("线路架设工", "管道工", "电焊工")),
    INSTALLATION("设备安装", 100, List.of("安装起重工", "机械设备安装工", "电气设备安装调试工")),
    DECORATION("装饰装修", 30, List.of("木工", "建筑电工", "装饰装修工")),
    LANDSCAPING("园林绿化", 550, List.of("石工", "砌筑工", "木工"));

    private final String label;
    private final int rainStops;
    private final List<String> trades;

    Works(String label, int rainStops, List<String> trades) {
        this.label = label;
        this.rainStops = rainStops;
        this.trades = trades;
    }

    public String label() {
        return label;
    }

    /** Of a thousand people, how many stay away when it rains. */
    int rainStops() {
        return rainStops;
    }

    String trade(int progress) {
        return trades.get(Math.min(progress * trades.size() / 100, trades.size() - 1));
    }
}
