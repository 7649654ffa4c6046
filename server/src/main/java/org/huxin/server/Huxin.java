package org.huxin.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** 护薪: starts the server. What keeps it from starting is said in one line, and the exit code is then 1. */
// two modules may call a thing by the same word
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Huxin {

    public static void main(String[] arguments) {
        SpringApplication.run(Huxin.class, arguments);
    }
}
