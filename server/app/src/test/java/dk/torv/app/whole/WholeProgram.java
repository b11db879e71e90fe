package dk.torv.app.whole;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that speaks HTTP to the whole program on a real PostgreSQL. All of them share one program per JVM. */
@QuarkusTest
@WithTestResource(value = RealPostgres.class, scope = TestResourceScope.GLOBAL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WholeProgram {}
