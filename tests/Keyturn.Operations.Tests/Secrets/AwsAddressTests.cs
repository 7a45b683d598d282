using CsCheck;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class AwsAddressTests
{
    [Theory]
    [InlineData("aws", "ap-northeast-1", "https://ap-northeast-1.console.aws.amazon.com/secretsmanager/secret?name=prod%2Forders%2Fdb&region=ap-northeast-1")]
    [InlineData("aws-cn", "cn-north-1", "https://cn-north-1.console.amazonaws.cn/secretsmanager/secret?name=prod%2Forders%2Fdb&region=cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1", "https://console.amazonaws-us-gov.com/secretsmanager/secret?name=prod%2Forders%2Fdb&region=us-gov-west-1")]
    public void Secret_ByPartition_HasItsHost(string partition, string region, string expected) =>
        AwsConsoleLinks.Secret(SecretArn.Parse($"arn:{partition}:secretsmanager:{region}:{A.AccountId}:secret:prod/orders/db-AbCdEf")).AbsoluteUri.ShouldBe(expected);

    [Fact]
    public void Links_OtherPages_NameTheirThing()
    {
        AwsConsoleLinks.Function(A.Scope(), "rotator").AbsoluteUri.ShouldBe("https://ap-northeast-1.console.aws.amazon.com/lambda/home?region=ap-northeast-1#/functions/rotator");
        AwsConsoleLinks.LogGroup(A.Scope(), "/aws/lambda/rotator").AbsoluteUri
            .ShouldBe("https://ap-northeast-1.console.aws.amazon.com/cloudwatch/home?region=ap-northeast-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Frotator");
        AwsConsoleLinks.Key(A.Scope(), $"arn:aws:kms:ap-northeast-1:{A.AccountId}:key/1234").AbsoluteUri
            .ShouldBe("https://ap-northeast-1.console.aws.amazon.com/kms/home?region=ap-northeast-1#/kms/keys/1234");
        AwsConsoleLinks.Key(A.Scope(), "1234").AbsoluteUri.ShouldEndWith("#/kms/keys/1234");
        AwsConsoleLinks.Trail(A.Arn()).AbsoluteUri.ShouldBe(
            "https://ap-northeast-1.console.aws.amazon.com/cloudtrailv2/home?region=ap-northeast-1"
            + $"#/events?EventSource=secretsmanager.amazonaws.com&ResourceName={Uri.EscapeDataString(A.Arn().Value)}");
    }

    [Fact]
    public void Links_NamesThatAUrlWouldMisread_AreEscaped()
    {
        AwsConsoleLinks.Function(A.Scope(), "a#b").AbsoluteUri.ShouldEndWith("#/functions/a%23b");
        AwsConsoleLinks.Key(A.Scope(), "alias/orders").AbsoluteUri.ShouldEndWith("#/kms/keys/alias%2Forders");
        AwsConsoleLinks.Secret(A.Arn("a&b=c")).AbsoluteUri.ShouldContain("?name=a%26b%3Dc&region=");
    }

    [Fact]
    public void Lines_EachCall_ReadsAsTyped()
    {
        var arn = A.Arn().Value;
        AwsCliLines.Describe(A.Arn()).ShouldBe($"aws secretsmanager describe-secret --secret-id {arn} --region ap-northeast-1");
        AwsCliLines.ListVersions(A.Arn()).ShouldBe($"aws secretsmanager list-secret-version-ids --secret-id {arn} --include-deprecated --region ap-northeast-1");
        AwsCliLines.RotateNow(A.Arn(), "tok").ShouldBe($"aws secretsmanager rotate-secret --secret-id {arn} --client-request-token tok --rotate-immediately --region ap-northeast-1");
        AwsCliLines.RotateNow(A.Arn()).ShouldBe($"aws secretsmanager rotate-secret --secret-id {arn} --rotate-immediately --region ap-northeast-1");
        AwsCliLines.RotateLater(A.Arn(), "tok").ShouldBe($"aws secretsmanager rotate-secret --secret-id {arn} --client-request-token tok --no-rotate-immediately --region ap-northeast-1");
        AwsCliLines.RotateLater(A.Arn()).ShouldBe($"aws secretsmanager rotate-secret --secret-id {arn} --no-rotate-immediately --region ap-northeast-1");
        AwsCliLines.CancelRotation(A.Arn()).ShouldBe($"aws secretsmanager cancel-rotate-secret --secret-id {arn} --region ap-northeast-1");
        AwsCliLines.TailLogs(A.Scope(), "/aws/lambda/x y").ShouldBe("aws logs tail '/aws/lambda/x y' --follow --region ap-northeast-1");
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(rm)", "'$(rm)'")]
    [InlineData("plain/1_2@x", "plain/1_2@x")]
    public void Quote_Text_IsSafe(string text, string expected) => AwsCliLines.Quote(text).ShouldBe(expected);

    /// <summary>A shell reads back exactly the text: outside single quotes only harmless letters stand.</summary>
    [Fact]
    public void Quote_AnyText_ReadsBack() => Gen.String.Sample(text => Unquote(AwsCliLines.Quote(text)) == text);

    private static string Unquote(string word)
    {
        var (text, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\'')
            {
                quoted = !quoted;
            }
            else if (!quoted && word[i] == '\\')
            {
                text.Append(word[++i]);
            }
            else
            {
                (quoted || char.IsAsciiLetterOrDigit(word[i]) || "_@%+=:,./-".Contains(word[i])).ShouldBeTrue();
                text.Append(word[i]);
            }
        }

        return text.ToString();
    }
}
