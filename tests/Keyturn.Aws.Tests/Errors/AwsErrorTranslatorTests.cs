using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.Errors;

public sealed class AwsErrorTranslatorTests
{
    private static readonly EstateScope Scope = new("aws", "111111111111", "ap-northeast-1");

    /// <summary>AWS's own code and words, and what Keyturn makes of them.</summary>
    public static TheoryData<string, string, string, OperationErrorKind> ServiceErrors => new()
    {
        { "AccessDeniedException", "User: arn:aws:iam::1:user/a is not authorized to perform: secretsmanager:RotateSecret on resource: x", "Denied", OperationErrorKind.AccessDenied },
        { "AccessDeniedException", "User: u is not authorized to perform: secretsmanager:RotateSecret on resource: x because no identity-based policy allows the secretsmanager:RotateSecret action", "DeniedByPolicyType", OperationErrorKind.AccessDenied },
        { "AccessDenied", "User: u is not authorized to perform: secretsmanager:RotateSecret on resource: x with an explicit deny in a service control policy", "DeniedExplicitly", OperationErrorKind.AccessDenied },
        { "AccessDeniedException", "Access to KMS is not allowed", "KmsDenied", OperationErrorKind.AccessDenied },
        { "AccessDeniedException", "User: u is not authorized to perform: kms:Decrypt on resource: k because no resource-based policy allows the kms:Decrypt action", "KmsDenied", OperationErrorKind.AccessDenied },
        { "KMSAccessDeniedException", "Lambda was unable to decrypt the environment variables", "KmsDenied", OperationErrorKind.AccessDenied },
        { "AccessDeniedException", "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.", "FunctionNotInvokable", OperationErrorKind.AccessDenied },
        { "AccessDenied", "User: u is not authorized to perform: sts:AssumeRole on resource: r", "RoleNotAssumable", OperationErrorKind.AccessDenied },
        { "ExpiredToken", "The security token included in the request is expired", "CredentialsExpired", OperationErrorKind.CredentialsExpired },
        { "ExpiredTokenException", "The security token included in the request is expired", "CredentialsExpired", OperationErrorKind.CredentialsExpired },
        { "UnrecognizedClientException", "The security token included in the request is invalid.", "CredentialsUnknown", OperationErrorKind.CredentialsRefused },
        { "InvalidClientTokenId", "The security token included in the request is invalid", "CredentialsUnknown", OperationErrorKind.CredentialsRefused },
        { "InvalidSignatureException", "The request signature we calculated does not match the signature you provided.", "SignatureWrong", OperationErrorKind.CredentialsRefused },
        { "InvalidSignatureException", "Signature expired: 20260501T000000Z is now earlier than 20260501T001000Z (20260501T001500Z - 5 min.)", "ClockSkewed", OperationErrorKind.CredentialsRefused },
        { "SignatureDoesNotMatch", "Signature not yet current: 20260501T003000Z is still later than 20260501T002000Z", "ClockSkewed", OperationErrorKind.CredentialsRefused },
        { "RequestExpired", "Request has expired.", "ClockSkewed", OperationErrorKind.CredentialsRefused },
        { "ThrottlingException", "Rate exceeded", "Throttled", OperationErrorKind.Throttled },
        { "TooManyRequestsException", "Rate exceeded", "Throttled", OperationErrorKind.Throttled },
        { "ResourceNotFoundException", "Secrets Manager can't find the specified secret.", "NotFound", OperationErrorKind.NotFound },
        { "InvalidRequestException", "A previous rotation isn't complete. That rotation will be reattempted.", "RotationIncomplete", OperationErrorKind.Conflict },
        { "InvalidRequestException", "A previous rotation isn\u2019t complete. That rotation will be reattempted.", "RotationIncomplete", OperationErrorKind.Conflict },
        { "InvalidRequestException", "No Lambda rotation function ARN is associated with this secret.", "RotationNotConfigured", OperationErrorKind.Conflict },
        { "InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.", "MarkedForDeletion", OperationErrorKind.Conflict },
        { "InvalidRequestException", "This secret is managed by an AWS service, and you must use that service to update it.", "ManagedByService", OperationErrorKind.Conflict },
        { "InvalidRequestException", "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.", "CrossAccountDefaultKey", OperationErrorKind.Conflict },
        { "InvalidRequestException", "Something new", "Refused", OperationErrorKind.Conflict },
        { "InvalidParameterException", "Operation not permitted on a replica secret. Call must be made in primary secret's region.", "ReplicaSecret", OperationErrorKind.Conflict },
        { "InvalidParameterException", "The parameter RemoveFromVersionId must be the version that currently has staging label AWSCURRENT attached.", "LabelElsewhere", OperationErrorKind.Conflict },
        { "InvalidParameterException", "The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version v, so you must explicitly reference that version in RemoveFromVersionId.", "LabelElsewhere", OperationErrorKind.Conflict },
        { "ValidationException", "Cannot generate a data key with an asymmetric KMS key", "KmsKeyUnusable", OperationErrorKind.Conflict },
        { "InvalidParameterException", "Invalid token", "InvalidRequest", OperationErrorKind.Invalid },
        { "InternalServiceError", "An internal error occurred", "ServiceFailed", OperationErrorKind.ServiceFailure },
        { "SomethingNew", "No idea", "InvalidRequest", OperationErrorKind.Invalid },
    };

    [Theory]
    [MemberData(nameof(ServiceErrors))]
    public void Translate_ServiceError_KeepsAwsWordsAndSaysWhatTheyMean(string code, string message, string sentence, OperationErrorKind kind)
    {
        var error = Translate(Service(code, message, HttpStatusCode.BadRequest));

        error.Kind.ShouldBe(kind);
        error.Sentence.Code.ShouldBe(sentence);
        error.NextStep.Code.ShouldBe($"{sentence}Next");
        error.AwsCode.ShouldBe(code);
        error.AwsMessage.ShouldBe(message);
        error.AwsRequestId.ShouldBe("request-1");
        error.Sentence.ToText(new("en")).ShouldNotContain("{");
        error.NextStep.ToText(new("ja")).ShouldNotContain("{");
    }

    [Fact]
    public void Translate_Denial_NamesActionPolicyTypeAndPermission()
    {
        var error = Translate(Service(
            "AccessDeniedException",
            "User: u is not authorized to perform: lambda:InvokeFunction on resource: f because no identity-based policy allows the lambda:InvokeFunction action",
            HttpStatusCode.BadRequest));

        error.DenyingPolicyType.ShouldBe("identity-based policy");
        error.Sentence.ToText(new("en")).ShouldBe("AWS refused lambda:InvokeFunction in 111111111111/ap-northeast-1: no identity-based policy allows it.");
        PartFailures.From(error, AwsOperation.RotateSecret, default).MissingPermission.ShouldBe("lambda:InvokeFunction");
    }

    [Theory]
    [InlineData("<html><body><h1>502 Bad Gateway</h1></body></html>", 502)]
    [InlineData("  <!DOCTYPE html><html>login here</html>", 200)]
    [InlineData("", 503)]
    public void Translate_NotAnAwsBody_SaysSoWithoutTheBody(string body, int status)
    {
        var error = Translate(new AmazonServiceException(body, ErrorType.Unknown, null, null, (HttpStatusCode)status));

        error.Sentence.Code.ShouldBe("NotAws");
        error.Kind.ShouldBe(OperationErrorKind.ServiceFailure);
        error.AwsMessage.ShouldBe($"HTTP {status}");
    }

    [Fact]
    public void Translate_ValueNotWrittenAsDocumented_SaysWhich()
    {
        AwsErrorTranslator.CanTranslate(new FormatException()).ShouldBeTrue();
        AwsErrorTranslator.CanTranslate(new UriFormatException()).ShouldBeFalse();

        var error = Translate(Should.Throw<FormatException>(() => Keyturn.Readiness.Network.Addresses.Cidr.Parse("10.0.0.0/x")));

        (error.Sentence.Code, error.Kind).ShouldBe(("NotUnderstood", OperationErrorKind.ServiceFailure));
        error.AwsMessage.ShouldBe("'10.0.0.0/x' is no CIDR block.");
        error.Sentence.ToText(new("ja")).ShouldNotContain("{");
    }

    [Fact]
    public void Translate_ServerErrorWithRequestIdOnly_IsAwsOwnFault() =>
        Translate(new AmazonServiceException("", ErrorType.Receiver, null, "request-1", HttpStatusCode.InternalServerError))
            .Sentence.Code.ShouldBe("ServiceFailed");

    [Fact]
    public void Translate_VeryLongMessage_IsShortenedToOneLine()
    {
        var message = Translate(Service("ValidationException", $"a\r\nb\t{new string('x', 5000)}", HttpStatusCode.BadRequest)).AwsMessage.ShouldNotBeNull();

        message.Length.ShouldBeLessThanOrEqualTo(501);
        message.ShouldStartWith("a b x");
        message.ShouldEndWith("…");
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "Unreachable", false)]
    [InlineData(HttpRequestError.NameResolutionError, "Unreachable", false)]
    [InlineData(HttpRequestError.SecureConnectionError, "Unreachable", false)]
    [InlineData(HttpRequestError.ResponseEnded, "CutOff", true)]
    [InlineData(HttpRequestError.Unknown, "CutOff", true)]
    public void Translate_NetworkFailure_KnowsWhetherAChangeMayHaveArrived(HttpRequestError cause, string sentence, bool outcomeUnknown)
    {
        var error = Translate(new HttpRequestException(cause, "no"));

        error.Kind.ShouldBe(OperationErrorKind.Unreachable);
        error.Sentence.Code.ShouldBe(sentence);
        error.OutcomeUnknown.ShouldBe(outcomeUnknown);
    }

    [Fact]
    public void Translate_WrappedByTheSdk_LooksAtTheCause() =>
        Translate(new AmazonClientException("wrapped", new HttpRequestException(HttpRequestError.ConnectionError, "no", new SocketException())))
            .Sentence.Code.ShouldBe("Unreachable");

    [Fact]
    public void Translate_CutInMidBody_IsCutOff() =>
        Translate(new AmazonClientException("wrapped", new IOException("The response ended prematurely."))).Sentence.Code.ShouldBe("CutOff");

    [Fact]
    public void Translate_Timeout_IsTimedOut() =>
        Translate(new TaskCanceledException("slow", new TimeoutException())).ShouldSatisfyAllConditions(
            error => error.Kind.ShouldBe(OperationErrorKind.TimedOut),
            error => error.OutcomeUnknown.ShouldBeTrue(),
            error => error.Sentence.ToText(new("en")).ShouldContain("20 seconds"));

    [Theory]
    [InlineData("Failed to resolve AWS credentials. The credential providers used to search for credentials returned the following errors", "CredentialsMissing")]
    [InlineData("The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login", "CredentialsExpired")]
    [InlineData("The arithmetic is off", "Unexpected")]
    public void Translate_CredentialChain_IsReadFromItsWords(string message, string sentence) =>
        Translate(new AmazonClientException(message)).Sentence.Code.ShouldBe(sentence);

    [Fact]
    public void Translate_ReadThatWasCut_LeavesNoDoubt() =>
        AwsErrorTranslator.Translate(new IOException("cut"), AwsOperation.ListSecrets, Scope).OutcomeUnknown.ShouldBeFalse();

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("ThrottlingException")]
    public void Translate_ChangeThatAwsRefused_LeavesNoDoubt(string code) =>
        Translate(Service(code, "no", HttpStatusCode.BadRequest)).OutcomeUnknown.ShouldBeFalse();

    [Fact]
    public void Translate_ServerErrorOnAChange_LeavesTheOutcomeUnknown() =>
        Translate(Service("InternalServiceError", "oh", HttpStatusCode.InternalServerError)).OutcomeUnknown.ShouldBeTrue();

    [Fact]
    public void CanTranslate_Bug_IsFalse()
    {
        AwsErrorTranslator.CanTranslate(new InvalidOperationException()).ShouldBeFalse();
        AwsErrorTranslator.CanTranslate(new ArgumentException("bug")).ShouldBeFalse();
    }

    private static OperationError Translate(Exception exception) =>
        AwsErrorTranslator.Translate(exception, AwsOperation.RotateSecret, Scope);

    private static AmazonServiceException Service(string code, string message, HttpStatusCode status) =>
        new(message, ErrorType.Sender, code, "request-1", status);
}
