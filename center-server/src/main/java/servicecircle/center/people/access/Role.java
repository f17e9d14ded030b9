package servicecircle.center.people.access;

import java.util.Set;

/** What somebody is at a center. The names stand in the database and in the words of both languages. */
public enum Role {
    /** 窗口人员. */
    WINDOW_CLERK,
    /** 场地管理员. */
    ROOM_KEEPER,
    /** 中心主任. */
    CENTER_MANAGER,
    /** 区县管理员: sees several centers. */
    DISTRICT_OPERATOR,
    /** 市级管理员: sees all centers of the host. */
    CITY_OPERATOR,
    /** 系统管理员: accounts, devices and keys exist through them, and they give nobody a right. */
    SYSTEM_ADMIN,
    /** 安全管理员: gives and takes roles, and makes no account. */
    SECURITY_ADMIN,
    /** 审计员: reads the audit trail and changes nothing. */
    AUDITOR;

    private static final Set<Role> OFFICES = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);

    /** One of the three offices of 三权分立 (GB/T 22239-2019): whoever holds one holds nothing else. */
    public boolean isOffice() {
        return OFFICES.contains(this);
    }

    /** Whether these roles may be held by one person. */
    public static boolean agree(Set<Role> roles) {
        return roles.size() <= 1 || roles.stream().noneMatch(Role::isOffice);
    }
}
