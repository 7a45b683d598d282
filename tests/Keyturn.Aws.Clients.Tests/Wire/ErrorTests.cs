using System.Net;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>What a failing answer becomes.</summary>
public sealed class ErrorTests
{
    public static TheoryData<string> Services => [.. DeclaredErrors.Bases.Keys];

    public static TheoryData<string, string, string> Declared => DeclaredErrors.All;

    [Theory]
    [MemberData(nameof(Declared))]
    public async Task Error_OfADeclaredCode_IsItsOwnException(string operation, string code, string type)
    {
        var error = await ErrorOfAsync(operation, OfferedOperation.Named(operation).Failing(code, "It was refused.", 418));

        error.GetType().Name.ShouldBe(type);
        error.GetType().BaseType.ShouldBe(DeclaredErrors.Bases[operation]);
        error.GetType().Namespace.ShouldBe(DeclaredErrors.Bases[operation].Namespace + ".Model");
        error.ErrorCode.ShouldBe(code);
        error.Message.ShouldBe("It was refused.");
        error.StatusCode.ShouldBe((HttpStatusCode)418);
        error.RequestId.ShouldBe(Answer.RequestId);
        error.ErrorType.ShouldBe(ErrorType.Unknown);
        error.InnerException.ShouldBeOfType<Amazon.Runtime.Internal.HttpErrorResponseException>();
    }

    [Fact]
    public void Declared_CoversEveryExceptionThatExists() =>
        Declared.Select(d => d.Data.Item3).Order().ShouldBe(
            typeof(AmazonLambdaException).Assembly.GetExportedTypes()
                .Where(t => t.IsSubclassOf(typeof(AmazonServiceException)) && t.IsSealed).Select(t => t.Name).Order());

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Error_OfAnUndeclaredCode_IsTheBaseExceptionWithTheCode(string operation)
    {
        var error = await ErrorOfAsync(operation, OfferedOperation.Named(operation).Failing("AccessDenied", "User is not authorized because no identity-based policy allows it"));

        error.GetType().ShouldBe(DeclaredErrors.Bases[operation]);
        error.ErrorCode.ShouldBe("AccessDenied");
        error.Message.ShouldBe("User is not authorized because no identity-based policy allows it");
        error.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        error.RequestId.ShouldBe(Answer.RequestId);
    }

    [Theory]
    [InlineData("""{"__type":"ResourceNotFoundException","Message":"m"}""")]
    [InlineData("""{"__type":"com.amazonaws.secretsmanager#ResourceNotFoundException","message":"m"}""")]
    [InlineData("""{"__type":"ResourceNotFoundException:http://internal.amazon.com/coral/com.amazonaws.x/","message":"m"}""")]
    [InlineData("""{"__type":"com.amazonaws.x#ResourceNotFoundException:http://internal/","MESSAGE":"m"}""")]
    [InlineData("""{"code":"ResourceNotFoundException","message":"m","nested":{"__type":"Other","message":"no"},"list":["x"]}""")]
    public async Task Error_HoweverItIsNamed_IsRecognised(string body)
    {
        var error = await ErrorOfAsync("DescribeSecret", Answer.Json(body, 400));

        error.ShouldBeOfType<Amazon.SecretsManager.Model.ResourceNotFoundException>().Message.ShouldBe("m");
        error.ErrorCode.ShouldBe("ResourceNotFoundException");
    }

    [Theory]
    [InlineData("ResourceNotFoundException")]
    [InlineData("ResourceNotFoundException:http://internal.amazon.com/coral/com.amazonaws.x/")]
    public async Task Error_NamedByAHeader_IsRecognised(string header)
    {
        var error = await ErrorOfAsync("GetPolicy", Answer.Json("""{"Type":"User","Message":"m"}""", 404).With("x-amzn-ErrorType", header));

        error.ShouldBeOfType<Amazon.Lambda.Model.ResourceNotFoundException>().Type.ShouldBe("User");
        error.ErrorCode.ShouldBe("ResourceNotFoundException");
        error.Message.ShouldBe("m");
    }

    [Fact]
    public async Task Error_WithAMessageHeader_PrefersIt()
    {
        var error = await ErrorOfAsync("GetPolicy", Answer.Json("""{"message":"body"}""", 400).With("x-amzn-error-message", "header").With("x-amzn-ErrorType", "ServiceException"));

        error.Message.ShouldBe("header");
    }

    [Fact]
    public async Task Error_TypeInTheBody_ComesBeforeTheHeader()
    {
        var error = await ErrorOfAsync("GetPolicy", Answer.Error("ServiceException").With("x-amzn-ErrorType", "TooManyRequestsException"));

        error.ShouldBeOfType<ServiceException>();
    }

    [Theory]
    [InlineData("InvalidParameterValueException")]
    [InlineData("ServiceException")]
    [InlineData("ResourceNotFoundException")]
    [InlineData("TooManyRequestsException")]
    public async Task Error_OfLambda_SaysWhoseFaultItWas(string code)
    {
        var error = await ErrorOfAsync("GetPolicy", Answer.Json($$"""{"Type":"Service","message":"m","__type":"{{code}}"}""", 500));

        error.GetType().GetProperty("Type").ShouldNotBeNull().GetValue(error).ShouldBe("Service");
    }

    [Fact]
    public async Task Error_Throttled_SaysWhyAndHowLong()
    {
        var error = await ErrorOfAsync(
            "GetPolicy",
            Answer.Json("""{"Reason":"CallerRateLimitExceeded","Type":"User","message":"Rate exceeded"}""", 429)
                .With("x-amzn-ErrorType", "TooManyRequestsException").With("Retry-After", "7"));

        var throttled = error.ShouldBeOfType<TooManyRequestsException>();
        throttled.Reason.ShouldBe(ThrottleReason.CallerRateLimitExceeded);
        throttled.RetryAfterSeconds.ShouldBe("7");
        throttled.Type.ShouldBe("User");
    }

    [Fact]
    public async Task Error_ThrottledWithoutDetails_HasNone()
    {
        var throttled = (await ErrorOfAsync("GetPolicy", Answer.Error("TooManyRequestsException"))).ShouldBeOfType<TooManyRequestsException>();

        throttled.Reason.ShouldBeNull();
        throttled.RetryAfterSeconds.ShouldBeNull();
        throttled.Type.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Error_AsHtml_IsTheBaseExceptionWithoutTheBody(string operation)
    {
        var error = await ErrorOfAsync(operation, Answer.Html(502));

        error.GetType().ShouldBe(DeclaredErrors.Bases[operation]);
        error.ErrorCode.ShouldBeNull();
        error.Message.ShouldBe("The service answered HTTP 502 without an error that can be read.");
        error.ToString().ShouldNotContain("proxy-7f3a");
        error.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        error.RequestId.ShouldBe(Answer.RequestId);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Error_WithoutABody_IsTheBaseException(string operation)
    {
        var error = await ErrorOfAsync(operation, Answer.Empty(503));

        error.GetType().ShouldBe(DeclaredErrors.Bases[operation]);
        error.ErrorCode.ShouldBeNull();
        error.Message.ShouldBe("The service answered HTTP 503 without an error that can be read.");
        error.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("{\"message\":{\"a\":1}}")]
    [InlineData("{\"message\":\"  \",\"__type\":\"\"}")]
    [InlineData("{\"message\":\"cut o")]
    public async Task Error_ThatMakesNoSense_IsTheBaseException(string body)
    {
        var error = await ErrorOfAsync("DescribeSecret", Answer.Json(body, 400));

        error.ShouldBeOfType<AmazonSecretsManagerException>().Message.ShouldBe("The service answered HTTP 400 without an error that can be read.");
    }

    [Fact]
    public async Task Error_WithACodeAndNoMessage_SaysSo()
    {
        var error = await ErrorOfAsync("DescribeSecret", Answer.Json("""{"__type":"ResourceNotFoundException"}""", 400));

        error.Message.ShouldBe("The service answered HTTP 400 with the error code ResourceNotFoundException and no message.");
    }

    [Fact]
    public async Task Answer_ThatIsNotJson_IsAnUnmarshallingError()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Html(200));
        using var client = server.SecretsManager();

        await Should.ThrowAsync<AmazonUnmarshallingException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Exceptions_CanBeMadeFromAMessage_ForFakes()
    {
        foreach (var type in typeof(AmazonLambdaException).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(AmazonServiceException))))
            Activator.CreateInstance(type, "why").ShouldBeAssignableTo<AmazonServiceException>().ShouldNotBeNull().Message.ShouldBe("why");
    }

    private static async Task<AmazonServiceException> ErrorOfAsync(string name, Answer answer)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync(answer);
        var error = await Should.ThrowAsync<AmazonServiceException>(operation.CallAsync(server, (AmazonWebServiceRequest)Specimen.Full(operation.Request)));
        server.Requests.Count.ShouldBe(1);
        return error;
    }
}
