package jp.sekisho.measures;

import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.shared.Criterion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueHere {
    @Bean
    Catalogue catalogue(List<Criterion> criteria) {
        return Catalogue.shipped(
                criteria.stream().map(Criterion::name).collect(Collectors.toSet()));
    }
}
