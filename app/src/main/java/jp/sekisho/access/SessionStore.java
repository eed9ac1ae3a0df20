package jp.sekisho.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Every page writes when its session was last used. A page does not wait until that is on the disk: a
/// crash can take the last moment of a session, or make somebody sign in again.
@Configuration(proxyBeanMethods = false)
class SessionStore {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUse() {
        return repository ->
                repository.setUpdateSessionQuery(
                        """
                        update access.session
                           set session_id = ?, last_access_time = ?, max_inactive_interval = ?,
                               expiry_time = ?, principal_name = ?
                         where primary_id = ?
                           and set_config('synchronous_commit', 'off', true) is not null
                        """);
    }
}
