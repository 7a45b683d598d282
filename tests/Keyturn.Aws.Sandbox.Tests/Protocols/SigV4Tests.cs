using System.Text;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

public sealed class SigV4Tests
{
    private const string ExampleSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static readonly SigV4Header Scope = new("AKIDEXAMPLE", "20150830", "us-east-1", "service", ["host", "x-amz-date"], "");

    [Fact]
    public void Sign_PublishedVanillaExample_GivesThePublishedSignature() =>
        SigV4.Sign(Request("GET", "/"), Scope, ExampleSecret).ShouldBe("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");

    [Fact]
    public void Sign_PublishedPostExample_GivesThePublishedSignature() =>
        SigV4.Sign(Request("POST", "/"), Scope, ExampleSecret).ShouldBe("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");

    [Fact]
    public void CanonicalRequest_EncodedPath_IsEncodedOnceMore() =>
        SigV4.CanonicalRequest(Request("GET", "/2015-03-31/functions/a%3Ab"), Scope.SignedHeaders).Split('\n')[1].ShouldBe("/2015-03-31/functions/a%253Ab");

    [Fact]
    public void CanonicalRequest_Query_IsSortedByName() =>
        SigV4.CanonicalRequest(Request("GET", "/?b=2&a=1&a=0&c"), Scope.SignedHeaders).Split('\n')[2].ShouldBe("a=0&a=1&b=2&c=");

    [Fact]
    public void CanonicalRequest_HeaderWithBlanks_IsCollapsed()
    {
        var request = Request("GET", "/") with { Headers = new Dictionary<string, string> { ["host"] = "  a   b ", ["x-amz-date"] = "20150830T123600Z" } };

        SigV4.CanonicalRequest(request, Scope.SignedHeaders).ShouldContain("host:a b\n");
    }

    [Fact]
    public void PayloadMatches_OtherHash_IsFalse()
    {
        var request = Request("GET", "/") with { Headers = new Dictionary<string, string> { ["x-amz-content-sha256"] = new('0', 64) } };

        SigV4.PayloadMatches(request).ShouldBeFalse();
    }

    [Fact]
    public void Parse_AuthorizationHeader_TakesItApart()
    {
        var header = SigV4Header.Parse("AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab").ShouldNotBeNull();

        header.ShouldSatisfyAllConditions(
            it => it.AccessKeyId.ShouldBe("AK"),
            it => it.Region.ShouldBe("eu-west-1"),
            it => it.Service.ShouldBe("sts"),
            it => it.SignedHeaders.ShouldBe(["host", "x-amz-date"]),
            it => it.Scope.ShouldBe("20260101/eu-west-1/sts/aws4_request"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/sts, SignedHeaders=host, Signature=ab")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/sts/aws4_request, Signature=ab")]
    public void Parse_SomethingElse_IsNull(string? header) => SigV4Header.Parse(header).ShouldBeNull();

    private static SignedRequest Request(string method, string target) => new(
        method,
        target,
        new Dictionary<string, string> { ["host"] = "example.amazonaws.com", ["x-amz-date"] = "20150830T123600Z" },
        Encoding.UTF8.GetBytes(""));
}
