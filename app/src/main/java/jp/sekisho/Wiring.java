package jp.sekisho;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import jp.sekisho.postgres.Login;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The two pools: one that may write, one that criteria read through and that cannot.
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    @Primary
    DataSource appDataSource(Logins logins) {
        var pool = pool("app", logins.app(), 10, false);
        logins.fence().ifPresent(pool::setConnectionInitSql);
        return pool;
    }

    @Bean
    DataSource readerDataSource(Logins logins) {
        return pool("reader", logins.reader(), 4, true);
    }

    private static HikariDataSource pool(String name, Login login, int size, boolean readOnly) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setReadOnly(readOnly);
        pool.setConnectionTimeout(5_000);
        return pool;
    }
}
