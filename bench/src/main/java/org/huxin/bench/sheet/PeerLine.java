package org.huxin.bench.sheet;

import cn.idev.excel.annotation.ExcelProperty;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** A line as such projects have it: one class for the file and for the table, with fields that both fill by reflection. */
@NullUnmarked
@TableName("peer_line")
public class PeerLine {

    @TableId(type = IdType.ASSIGN_ID)
    public Long id;

    public String month;

    @ExcelProperty("姓名")
    public String name;

    @ExcelProperty("身份证号码")
    @TableField("id_number")
    public String idNumber;

    @ExcelProperty("出勤天数")
    public BigDecimal worked;

    @ExcelProperty("日工资")
    @TableField("day_rate")
    public BigDecimal dayRate;

    @ExcelProperty("应发工资")
    public BigDecimal gross;

    @ExcelProperty("扣款")
    public BigDecimal deducted;

    @ExcelProperty("实发工资")
    public BigDecimal net;

    @ExcelProperty("备注")
    public String note;

    public void setName(String name) {
        this.name = name;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public void setWorked(BigDecimal worked) {
        this.worked = worked;
    }

    public void setDayRate(BigDecimal dayRate) {
        this.dayRate = dayRate;
    }

    public void setGross(BigDecimal gross) {
        this.gross = gross;
    }

    public void setDeducted(BigDecimal deducted) {
        this.deducted = deducted;
    }

    public void setNet(BigDecimal net) {
        this.net = net;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
