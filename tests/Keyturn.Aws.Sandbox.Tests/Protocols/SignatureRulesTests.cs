using System.Globalization;
using System.Text;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>SignatureCheck without the network: one thing wrong at a time, in the words of each protocol.</summary>
public sealed class SignatureRulesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CredentialStore _credentials;
    private readonly SignatureCheck _check;

    public SignatureRulesTests()
    {
        _credentials = new CredentialStore(_time);
        _credentials.AddUser("111122223333", "alice", "AKID", "secret");
        _check = new SignatureCheck(_credentials, _time);
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11)]
    [InlineData(WireProtocol.RestJson)]
    [InlineData(WireProtocol.Query)]
    public void Verify_GoodRequest_GivesTheCaller(WireProtocol protocol)
    {
        var (request, header) = Signed();

        var credential = _check.Verify(request, header, protocol);

        credential.Identity.Arn.ShouldBe("arn:aws:iam::111122223333:user/alice");
        credential.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11, "MissingAuthenticationTokenException", 400)]
    [InlineData(WireProtocol.RestJson, "MissingAuthenticationTokenException", 403)]
    [InlineData(WireProtocol.Query, "MissingAuthenticationToken", 403)]
    public void Verify_WithoutAuthorization_IsMissing(WireProtocol protocol, string code, int status)
    {
        var (request, _) = Signed(headers => headers.Remove("authorization"));

        ShouldRefuse(request, null, protocol, code, status);
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11, "IncompleteSignatureException", 400)]
    [InlineData(WireProtocol.RestJson, "IncompleteSignatureException", 403)]
    [InlineData(WireProtocol.Query, "IncompleteSignature", 403)]
    public void Verify_AuthorizationOfAnotherKind_IsIncomplete(WireProtocol protocol, string code, int status)
    {
        var (request, _) = Signed();

        ShouldRefuse(request, null, protocol, code, status);
    }

    [Theory]
    [InlineData("2026-04-01T12:00:00Z")]
    [InlineData("20260401")]
    [InlineData("")]
    public void Verify_DateOfAnotherForm_IsIncomplete(string date)
    {
        var (request, header) = Signed(headers => headers["x-amz-date"] = date);

        ShouldRefuse(request, header, WireProtocol.AwsJson11, "IncompleteSignatureException", 400);
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11, "UnrecognizedClientException", 400)]
    [InlineData(WireProtocol.RestJson, "UnrecognizedClientException", 403)]
    [InlineData(WireProtocol.Query, "InvalidClientTokenId", 403)]
    public void Verify_UnknownKey_IsNotAClient(WireProtocol protocol, string code, int status)
    {
        var (request, header) = Signed(key: "AKIDOTHER");

        ShouldRefuse(request, header, protocol, code, status);
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11, "InvalidSignatureException", 400)]
    [InlineData(WireProtocol.RestJson, "InvalidSignatureException", 403)]
    [InlineData(WireProtocol.Query, "SignatureDoesNotMatch", 403)]
    public void Verify_OtherSecret_DoesNotMatch(WireProtocol protocol, string code, int status)
    {
        var (request, header) = Signed(secret: "other");

        ShouldRefuse(request, header, protocol, code, status);
    }

    [Fact]
    public void Verify_BodyChangedAfterwards_DoesNotMatch()
    {
        var (request, header) = Signed();

        ShouldRefuse(request with { Body = Encoding.UTF8.GetBytes("""{"SecretId":"other"}""") }, header, WireProtocol.AwsJson11, "InvalidSignatureException", 400);
    }

    [Fact]
    public void Verify_HashOfAnotherBody_DoesNotMatch()
    {
        var (request, header) = Signed(headers => headers["x-amz-content-sha256"] = new string('0', 64), "host;x-amz-content-sha256;x-amz-date");

        ShouldRefuse(request, header, WireProtocol.AwsJson11, "InvalidSignatureException", 400);
    }

    [Fact]
    public void Verify_SignedHeaderChangedAfterwards_DoesNotMatch()
    {
        var (request, header) = Signed();
        var changed = new Dictionary<string, string>(request.Headers, StringComparer.Ordinal) { ["host"] = "secretsmanager.us-east-1.amazonaws.com" };

        ShouldRefuse(request with { Headers = changed }, header, WireProtocol.AwsJson11, "InvalidSignatureException", 400);
    }

    [Fact]
    public void Verify_UnsignedHeaderChangedAfterwards_IsNoMatter()
    {
        var (request, header) = Signed(headers => headers["user-agent"] = "one");
        var changed = new Dictionary<string, string>(request.Headers, StringComparer.Ordinal) { ["user-agent"] = "two" };

        _check.Verify(request with { Headers = changed }, header, WireProtocol.AwsJson11).AccessKeyId.ShouldBe("AKID");
    }

    [Fact]
    public void Verify_HostNotSigned_IsRefusedThoughTheSignatureIsRight()
    {
        var (request, header) = Signed(signed: "x-amz-date");

        ShouldRefuse(request, header, WireProtocol.AwsJson11, "InvalidSignatureException", 400);
    }

    [Theory]
    [InlineData("us-east-1", "secretsmanager")]
    [InlineData("ap-northeast-1", "lambda")]
    public void Verify_ScopeChangedAfterwards_DoesNotMatch(string region, string service)
    {
        var (request, header) = Signed();

        ShouldRefuse(request, header with { Region = region, Service = service }, WireProtocol.AwsJson11, "InvalidSignatureException", 400);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public void Verify_FiveMinutesOff_IsStillCurrent(int minutes)
    {
        var (request, header) = Signed(at: _time.GetUtcNow().AddMinutes(minutes));

        _check.Verify(request, header, WireProtocol.AwsJson11).AccessKeyId.ShouldBe("AKID");
    }

    [Fact]
    public void Verify_FiveMinutesAndASecondOff_NamesBothTimes()
    {
        var (early, earlyHeader) = Signed(at: _time.GetUtcNow().AddSeconds(-301));
        var (late, lateHeader) = Signed(at: _time.GetUtcNow().AddSeconds(301));

        Should.Throw<WireException>(() => _check.Verify(early, earlyHeader, WireProtocol.AwsJson11)).Message
            .ShouldBe("Signature expired: 20260401T115459Z is now earlier than 20260401T115500Z (20260401T120000Z - 5 min.)");
        Should.Throw<WireException>(() => _check.Verify(late, lateHeader, WireProtocol.AwsJson11)).Message
            .ShouldBe("Signature not yet current: 20260401T120501Z is still later than 20260401T120500Z (20260401T120000Z + 5 min.)");
    }

    [Theory]
    [InlineData(WireProtocol.AwsJson11, "ExpiredTokenException", 400)]
    [InlineData(WireProtocol.Query, "ExpiredToken", 403)]
    public void Verify_SessionAtItsEnd_HasExpired(WireProtocol protocol, string code, int status)
    {
        var session = _credentials.AssumeRole("arn:aws:iam::111122223333:role/app", "me", null, TimeSpan.FromMinutes(15));
        var before = SignedBy(session);
        _check.Verify(before.Request, before.Header, protocol).Identity.RoleName.ShouldBe("app");
        _time.Advance(TimeSpan.FromMinutes(15));

        var (request, header) = SignedBy(session);

        ShouldRefuse(request, header, protocol, code, status);
    }

    [Fact]
    public void Verify_SessionWithoutItsTokenOrUserWithOne_IsNotAClient()
    {
        var session = _credentials.AssumeRole("arn:aws:iam::111122223333:role/app", "me", null, TimeSpan.FromMinutes(15));
        var without = Signed(key: session.AccessKeyId, secret: session.SecretKey);
        var with = Signed(headers => headers["x-amz-security-token"] = "anything", "host;x-amz-date;x-amz-security-token");

        ShouldRefuse(without.Request, without.Header, WireProtocol.AwsJson11, "UnrecognizedClientException", 400);
        ShouldRefuse(with.Request, with.Header, WireProtocol.AwsJson11, "UnrecognizedClientException", 400);
    }

    private (SignedRequest Request, SigV4Header Header) SignedBy(SandboxCredential session) => Signed(
        headers => headers["x-amz-security-token"] = session.SessionToken ?? "", "host;x-amz-date;x-amz-security-token", session.AccessKeyId, session.SecretKey);

    private (SignedRequest Request, SigV4Header Header) Signed(
        Action<Dictionary<string, string>>? change = null, string signed = "host;x-amz-date", string key = "AKID", string secret = "secret", DateTimeOffset? at = null)
    {
        var date = at ?? _time.GetUtcNow();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = "127.0.0.1:4566",
            ["x-amz-date"] = date.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["authorization"] = "present",
        };
        change?.Invoke(headers);
        var request = new SignedRequest("POST", "/", headers, Encoding.UTF8.GetBytes("""{"SecretId":"app/db"}"""));
        var header = new SigV4Header(key, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), "ap-northeast-1", "secretsmanager", signed.Split(';'), "");
        return (request, header with { Signature = SigV4.Sign(request, header, secret) });
    }

    private void ShouldRefuse(SignedRequest request, SigV4Header? header, WireProtocol protocol, string code, int status)
    {
        var refusal = Should.Throw<WireException>(() => _check.Verify(request, header, protocol));
        (refusal.Code, refusal.Status).ShouldBe((code, status));
    }
}
