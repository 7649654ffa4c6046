package org.huxin.server.demo;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the addresses that the console uses, without a wire between: same bodies, same checks, same answers. */
@Component
@Profile("demo")
class Door {

    private final RequestMappingHandlerMapping addresses;
    private final Validator validator;
    private final JsonMapper json;

    Door(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            Validator validator,
            JsonMapper json) {
        this.addresses = addresses;
        this.validator = validator;
        this.json = json;
    }

    /**
     * What is sent to an address.
     *
     * @param named by the names of the address and of its query
     */
    private record Sent(
            Map<String, ?> named,
            @Nullable Map<String, ?> body,
            @Nullable MultipartFile file) {}

    /** The page of something. */
    JsonNode get(String address, UUID id) {
        return get(address, Map.of("id", id));
    }

    /** @param named by the names of the address and of its query */
    JsonNode get(String address, Map<String, ?> named) {
        return json.valueToTree(call(RequestMethod.GET, address, new Sent(named, null, null)));
    }

    /** A file that is handed out. */
    byte[] file(String address, Map<String, ?> named) {
        return call(RequestMethod.GET, address, new Sent(named, null, null)) instanceof ResponseEntity<?> answer
                        && answer.getBody() instanceof byte[] bytes
                ? bytes
                : new byte[0];
    }

    JsonNode post(String address, UUID id, Map<String, ?> body) {
        return post(address, Map.of("id", id), body);
    }

    JsonNode post(String address, Map<String, ?> named, Map<String, ?> body) {
        return json.valueToTree(call(RequestMethod.POST, address, new Sent(named, body, null)));
    }

    JsonNode put(String address, UUID id, Map<String, ?> body) {
        return json.valueToTree(call(RequestMethod.PUT, address, new Sent(Map.of("id", id), body, null)));
    }

    void delete(String address, Map<String, ?> named) {
        call(RequestMethod.DELETE, address, new Sent(named, null, null));
    }

    JsonNode send(String address, Map<String, ?> named, MultipartFile file) {
        return json.valueToTree(call(RequestMethod.POST, address, new Sent(named, null, file)));
    }

    private HandlerMethod handler(RequestMethod method, String address) {
        return addresses.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(method)
                        && one.getKey().getPatternValues().contains(address))
                .findFirst()
                .map(one -> one.getValue().createWithResolvedBean())
                .orElseThrow(() -> new NotFound("地址", address));
    }

    private @Nullable Object call(RequestMethod verb, String address, Sent sent) {
        var handler = handler(verb, address);
        var method = handler.getMethod();
        var given = Arrays.stream(method.getParameters())
                .map(parameter -> given(parameter, sent))
                .toArray();
        method.setAccessible(true);
        try {
            return method.invoke(handler.getBean(), given);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException why ? why : new IllegalStateException(refused);
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }

    private @Nullable Object given(Parameter parameter, Sent sent) {
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            return checked(json.convertValue(sent.body(), parameter.getType()));
        }
        if (parameter.getType() == MultipartFile.class) {
            return sent.file();
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return checked(json.convertValue(sent.named(), parameter.getType()));
        }
        var value = sent.named().get(parameter.getName());
        return json.convertValue(value == null ? otherwise(parameter) : value, parameter.getType());
    }

    private static @Nullable String otherwise(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return asked == null || Objects.equals(asked.defaultValue(), ValueConstants.DEFAULT_NONE)
                ? null
                : asked.defaultValue();
    }

    private Object checked(Object body) {
        var wrong = validator.validate(body);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return body;
    }
}
