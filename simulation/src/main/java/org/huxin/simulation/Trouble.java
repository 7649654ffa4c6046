package org.huxin.simulation;

/** Ways in which wages come to be owed. */
public enum Trouble implements Kind {
    /** 建设单位少拨: labour cost comes short, and everybody gets a part. */
    OWNER_PAYS_SHORT,
    /** 挪用: the account pays somebody who is no worker. */
    WAGES_DIVERTED,
    /** 虚报人员: people who do not work are paid first. */
    GHOST_WORKERS,
    /** 工资卡不在本人手里: a gang's wages go to its leader's card. */
    SHARED_CARDS,
    /** 只发生活费. */
    LIVING_ALLOWANCE,
    /** 退场未结清: who left is not on the sheet. */
    LEAVERS_UNSETTLED,
    /** 总包失联: from a day on nobody does anything. */
    CONTRACTOR_FLED,
    /** An employer outside construction that sells less and less, and then pays no wages. */
    FACTORY_SLOWING
}
