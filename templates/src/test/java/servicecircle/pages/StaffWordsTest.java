package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that the center server sends to the console; a code without words would be shown as it is. */
class StaffWordsTest {
    @ParameterizedTest
    @CsvSource({
        "role., WINDOW_CLERK ROOM_KEEPER CENTER_MANAGER DISTRICT_OPERATOR CITY_OPERATOR SYSTEM_ADMIN SECURITY_ADMIN AUDITOR",
        "stretch., TODAY WEEK MONTH CHOSEN",
        "figures.by., ITEM WINDOW HOUR DAY",
        "light., GOOD NEAR MISSED NONE",
        "door., home windows figures bookings organisations devices accounts audit settings",
        "kind., KIOSK BOARD DOOR STATION PUBLIC_GOOD PARTY RESIDENT_UNIT",
        "account., ACTIVE WAITING LOCKED SUSPENDED",
        "device., INVITED ENROLLED SUSPENDED REVOKED",
        "organisation., SUBMITTED CERTIFIED REJECTED WITHDRAWN EXPIRED",
        "actor., STAFF RESIDENT DEVICE SYSTEM",
        "source., FILE DEFAULT CONSOLE",
        "signin., WRONG BUSY CODE_WRONG CODE_USED CODE_WRONG.recovery CODE_USED.recovery SESSION_OVER SSO_FAILED SIGNED_OUT",
        "audit., SET_UP SIGNED_IN SIGN_IN_FAILED SIGNED_OUT LOCKED UNLOCKED PASSWORD_CHANGED PASSWORD_RESET"
                + " SECOND_FACTOR_SET RECOVERY_CODE_USED ACCOUNT_LINKED ACCOUNT_UNLINKED SESSIONS_ENDED ACCOUNT_MADE ACCOUNT_SUSPENDED"
                + " ACCOUNT_RESUMED ROLES_GIVEN DEVICE_INVITED DEVICE_ENROLLED DEVICE_SUSPENDED DEVICE_RESUMED DEVICE_REVOKED"
                + " ORGANISATION_SUBMITTED ORGANISATION_CERTIFIED ORGANISATION_REJECTED ORGANISATION_WITHDRAWN"
                + " ORGANISATION_EXPIRED"
                + " CONTACT_REVEALED DATA_EXPORTED DATA_ERASED RETENTION_RUN SETTING_CHANGED BOOKING_MADE"
                + " BOOKING_CANCELLED ACCESS_DENIED TRAIL_CHECKED BACKUP_MADE RESTORED",
        "notice., SAVED PASSWORD_CHANGED SIGNED_OUT SESSIONS_ENDED ACCOUNT_MADE ROLES_GIVEN ACCOUNT_SUSPENDED"
                + " ACCOUNT_RESUMED UNLOCKED DEVICE_INVITED DEVICE_SUSPENDED DEVICE_RESUMED DEVICE_REVOKED CERTIFIED"
                + " REJECTED WITHDRAWN SECOND_FACTOR_SET SSO_LINKED SSO_NOT_LINKED SSO_UNLINKED PASSWORD_WRONG CHECKED",
        "me.sso., OPEN LINKED",
        "leg., WAITING CALLED SERVING SUSPENDED SKIPPED TRANSFERRED DONE ABANDONED CANCELLED",
        "priority., NORMAL ELDER EXPECTING DISABLED MILITARY",
        "presence., OPEN PAUSED CLOSED",
        "pause., BREAK BACK_OFFICE MEETING GONE OTHER",
        "why., WAITED_TOO_LONG APPOINTMENT PRIORITY NORMAL_TURN FIRST_COME HELPING_OUT EARLY_APPOINTMENT DAY_OVER",
        "origin., KIOSK PHONE DESK",
        "level., CITY DISTRICT SUBDISTRICT COMMUNITY",
        "alert., LONG_WAIT CROWD NO_WINDOW SILENT",
        "notice., WINDOW_OPEN WINDOW_PAUSED WINDOW_CLOSED TRANSFERRED NOTED RECLASSIFIED",
        "problem., QUEUE_CLOSED NO_WINDOW SLOT_NOT_TODAY NOBODY_WAITS WINDOW_BUSY WINDOW_NOT_OPEN LEG_CHANGED"
                + " NOT_ALLOWED_NOW CALLED_OFTEN_ENOUGH CAME_BACK_OFTEN_ENOUGH UNKNOWN_ITEM WINDOW_DOES_NOT_SERVE NO_WINDOWS_HERE"
                + " TICKET_NOT_FOUND",
        "title., QUEUE_CLOSED NO_WINDOW SLOT_NOT_TODAY NOBODY_WAITS WINDOW_BUSY WINDOW_NOT_OPEN LEG_CHANGED"
                + " NOT_ALLOWED_NOW CALLED_OFTEN_ENOUGH CAME_BACK_OFTEN_ENOUGH UNKNOWN_ITEM",
        "problem., NAME_TAKEN NAME_SHAPE PASSWORD_SHORT PASSWORD_CLASSES PASSWORD_COMMON PASSWORD_REUSED"
                + " PASSWORD_DIFFERS PASSWORD_WRONG SETUP_CODE_WRONG NAMES_EQUAL CODE_WRONG CODE_USED ROLES_EXCLUDE"
                + " ROLE_MISSING CENTER_MISSING OWN_ACCOUNT REASON_MISSING PLACE_MISSING CREDIT_CODE_SHAPE"
                + " CREDIT_CODE_CHECK ALREADY_REGISTERED NOT_ALLOWED SIGN_IN_FIRST STATE_CHANGED REASON_HOLDS_NUMBER BEYOND_YOUR_CENTERS FORM_TOO_OLD"
                + " NUMBER_DIFFERS VISIT_UNDER_WAY",
        "setting., hall.name hall.address hall.phone hall.hours booking.aheadDays booking.leadMinutes"
                + " booking.longestMinutes booking.liveBookings booking.monthMinutes booking.freeCancelMinutes"
                + " privacy.phoneDays privacy.bookingDays privacy.consentVersion security.profile security.profile.MLPS"
                + " security.profile.ASVS security.idleMinutes security.absoluteHours security.passwordDays"
                + " security.secondFactor security.secondFactor.ADMINS security.secondFactor.ALL"
                + " security.secondFactor.NONE",
    })
    void every_code_of_the_console_has_words(String prefix, String codes) {
        List<String> missing = Stream.of(codes.split(" ", -1))
                .map(code -> prefix + code)
                .filter(key -> !Words.in(Lang.ZH).has(key))
                .toList();
        assertThat(missing).isEmpty();
    }
}
