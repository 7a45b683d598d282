using Amazon.CloudTrail.Model;
using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.CloudTrail;

public sealed class ReadEventParserTests
{
    private const string Role = "arn:aws:iam::111122223333:role/service/web";
    private const string Identity = $$$$"""{"type":"AssumedRole","principalId":"AROA:i-0abc","arn":"arn:aws:sts::111122223333:assumed-role/web/i-0abc","accountId":"111122223333","sessionContext":{"sessionIssuer":{"type":"Role","arn":"{{{{Role}}}}","userName":"web"}}}""";

    [Fact]
    public void Parse_GetSecretValueOfARole_IsARead() =>
        ReadEventParser.Parse(Event("GetSecretValue", $$$"""{"userIdentity":{{{Identity}}},"requestParameters":{"secretId":"prod/app","versionStage":"AWSCURRENT"}}"""))
            .ShouldBe(new ReadEvent("prod/app", Role, "i-0abc", A.Moment, ReadEventKind.Read));

    [Fact]
    public void Parse_Refused_IsADeniedRead() =>
        ReadEventParser.Parse(Event("GetSecretValue", $$$"""{"userIdentity":{{{Identity}}},"errorCode":"AccessDenied","requestParameters":{"secretId":"prod/app"}}"""))
            .ShouldNotBeNull().Kind.ShouldBe(ReadEventKind.Denied);

    [Fact]
    public void Parse_DecryptWithTheSecretInItsContext_IsADecrypt() =>
        ReadEventParser.Parse(Event("Decrypt", $$$$"""{"userIdentity":{{{{Identity}}}},"requestParameters":{"encryptionContext":{"SecretARN":"{{{{A.Arn().Value}}}}","SecretVersionId":"v"}}}"""))
            .ShouldBe(new ReadEvent(A.Arn().Value, Role, "i-0abc", A.Moment, ReadEventKind.Decrypt) { VersionId = "v" });

    [Fact]
    public void Parse_GetSecretValueThatNamesTheVersion_KeepsIt() =>
        ReadEventParser.Parse(Event("GetSecretValue", $$$"""{"userIdentity":{{{Identity}}},"requestParameters":{"secretId":"prod/app","versionId":"v"}}"""))
            .ShouldNotBeNull().VersionId.ShouldBe("v");

    [Theory]
    [InlineData(""" "SecretVersionId":"RequestToValidateKeyAccess" """)]
    [InlineData(""" "RequestToValidateKeyAccess":"true" """)]
    public void Parse_DecryptThatOnlyAsksWhetherSomebodyMay_IsNoRead(string context) =>
        ReadEventParser.Parse(Event("Decrypt", $$$$"""{"userIdentity":{{{{Identity}}}},"requestParameters":{"encryptionContext":{"SecretARN":"{{{{A.Arn().Value}}}}",{{{{context}}}}}}}""")).ShouldBeNull();

    [Theory]
    [InlineData("""{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/tanaka","userName":"tanaka"}""", "arn:aws:iam::111122223333:user/tanaka")]
    [InlineData("""{"type":"AWSAccount","principalId":"AIDAEXAMPLE","accountId":"444455556666"}""", "444455556666")]
    [InlineData("""{"type":"AWSService","invokedBy":"rds.amazonaws.com"}""", "rds.amazonaws.com")]
    public void Parse_OtherIdentities_AreToldAsCloudTrailTellsThem(string identity, string principal)
    {
        var read = ReadEventParser.Parse(Event("GetSecretValue", $$$"""{"userIdentity":{{{identity}}},"requestParameters":{"secretId":"s"}}""")).ShouldNotBeNull();

        (read.Principal, read.Session).ShouldBe((principal, null));
    }

    [Theory]
    [InlineData("Decrypt", """{"userIdentity":{"arn":"a"},"requestParameters":{"encryptionContext":{"aws:s3:arn":"b"}}}""")]
    [InlineData("Decrypt", """{"userIdentity":{"arn":"a"},"errorCode":"AccessDenied","requestParameters":{"encryptionContext":{"SecretARN":"b"}}}""")]
    [InlineData("GetSecretValue", """{"userIdentity":{"arn":"a"},"requestParameters":null}""")]
    [InlineData("GetSecretValue", """{"requestParameters":{"secretId":"s"}}""")]
    [InlineData("DescribeSecret", """{"userIdentity":{"arn":"a"},"requestParameters":{"secretId":"s"}}""")]
    [InlineData("GetSecretValue", "no json")]
    [InlineData("GetSecretValue", "[]")]
    public void Parse_WhatShowsNoRead_IsNothing(string name, string json) => ReadEventParser.Parse(Event(name, json)).ShouldBeNull();

    private static Event Event(string name, string json) => new() { EventId = "e", EventName = name, EventTime = A.Moment.UtcDateTime, CloudTrailEvent = json };
}
