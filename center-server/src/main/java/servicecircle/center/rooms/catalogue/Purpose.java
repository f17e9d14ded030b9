package servicecircle.center.rooms.catalogue;

/** What a room is used for (用途), in the order in which residents choose them. */
public enum Purpose {
    /** 文体排练. */
    REHEARSAL,
    /** 公益课堂·四点半课堂. */
    COURSE,
    /** 党组织活动·主题党日. */
    PARTY_DAY,
    /** 居民议事. */
    DELIBERATION,
    /** 社会组织会议. */
    NGO_MEETING,
    /** 志愿服务. */
    VOLUNTEERING,
    /** 矛盾调解. */
    MEDIATION,
    /** 单位共建. */
    JOINT_EVENT,
    /** 其他. */
    OTHER
}
