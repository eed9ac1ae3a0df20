package jp.sekisho.calendar;

import java.util.List;
import jp.sekisho.organization.Role;

/// To whom what is late is reported, and after how many days: 担当, 管理者, 統括, CISO. A duty of somebody
/// higher begins at his own rung.
final class Ladder {
    static final List<Integer> DAYS = List.of(1, 7, 14, 21);

    private Ladder() {}

    /// The role itself first.
    static List<Role> from(Role role) {
        return switch (role) {
            case SYSTEM_OPERATOR ->
                    List.of(Role.SYSTEM_OPERATOR, Role.SYSTEM_MANAGER, Role.CHIEF, Role.CISO);
            case NUMBER_HANDLER ->
                    List.of(Role.NUMBER_HANDLER, Role.NUMBER_PROTECTOR, Role.CHIEF, Role.CISO);
            case SYSTEM_MANAGER, MANAGER, NUMBER_PROTECTOR, RESPONSIBLE ->
                    List.of(role, Role.CHIEF, Role.CISO);
            case CHIEF, AUDIT_CHIEF, NUMBER_CHIEF, DECIDER -> List.of(role, Role.CISO);
            case CISO -> List.of(Role.CISO);
        };
    }
}
