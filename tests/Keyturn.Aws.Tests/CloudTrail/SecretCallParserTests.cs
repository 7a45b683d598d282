using Amazon.CloudTrail.Model;
using Keyturn.Aws.CloudTrail;
using Keyturn.Operations.Attempts;

namespace Keyturn.Aws.Tests.CloudTrail;

public sealed class SecretCallParserTests
{
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders-db-AbCdEf";
    private const string Version = "4f3c8f9e-9f0e-4f9b-8a3b-2b6a3f1d2c3d";
    private const string Actor = "arn:aws:sts::111122223333:assumed-role/dba-operator/tanaka.yui";
    private static readonly DateTime Time = new(2026, 5, 1, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void Parse_RotateSecret_TellsWhoAskedForWhichVersion() =>
        Parse("RotateSecret", $$"""
            {"userIdentity":{"arn":"{{Actor}}","sessionContext":{"sourceIdentity":"yui"} },
             "requestParameters":{"secretId":"prod/orders-db","clientRequestToken":"{{Version}}","rotateImmediately":false},"responseElements":{"aRN":"{{Arn}}","versionId":"{{Version}}"} }
            """).ShouldBe(new SecretCall("e-1", SecretCallKind.RotateSecret, Arn, new DateTimeOffset(Time), Actor, "yui", Version, RotateImmediately: false));

    [Fact]
    public void Parse_NoAnswer_NamesTheSecretAsTheCallerDid()
    {
        var call = Parse("RotateSecret", """{"requestParameters":{"secretId":"prod/orders-db"},"errorCode":"AccessDenied","errorMessage":"no password=hunter2 for you"}""").ShouldNotBeNull();

        (call.SecretArn, call.ErrorCode, call.SetsOffRotation, call.Actor).ShouldBe(("prod/orders-db", "AccessDenied", false, null));
        call.ErrorMessage.ShouldNotBeNull().ShouldNotContain("hunter2");
    }

    [Fact]
    public void Parse_LabelMoved_NamesBothVersionsAndTheLabel()
    {
        var call = Parse("UpdateSecretVersionStage", $$"""
            {"requestParameters":{"secretId":"{{Arn}}","versionStage":"AWSCURRENT","moveToVersionId":"a","removeFromVersionId":"b"},"userIdentity":{"invokedBy":"rds.amazonaws.com"} }
            """).ShouldNotBeNull();

        (call.Stage, call.MovedTo, call.RemovedFrom, call.Actor, call.VersionId).ShouldBe(("AWSCURRENT", "a", "b", "rds.amazonaws.com", null));
    }

    [Fact]
    public void Parse_ValueInTheRequest_IsNotReadAtAll()
    {
        var call = Parse("PutSecretValue", $$"""{"requestParameters":{"secretId":"{{Arn}}","secretString":"hunter2","secretBinary":"aHVudGVyMg==","versionStages":["AWSPENDING"]},"responseElements":{"versionId":"{{Version}}"} }""").ShouldNotBeNull();

        call.VersionId.ShouldBe(Version);
        call.ToString().ShouldNotContain("hunter2");
        call.ToString().ShouldNotContain("aHVudGVyMg");
    }

    [Theory]
    [InlineData("RotateSecret", "not json")]
    [InlineData("RotateSecret", "[]")]
    [InlineData("RotateSecret", "{}")]
    [InlineData("GetSecretValue", """{"requestParameters":{"secretId":"x"}}""")]
    [InlineData("0", """{"requestParameters":{"secretId":"x"}}""")]
    [InlineData("rotatesecret", """{"requestParameters":{"secretId":"x"}}""")]
    public void Parse_AnythingElse_IsNothing(string name, string json) => Parse(name, json).ShouldBeNull();

    [Fact]
    public void Parse_EveryName_IsACall() =>
        TrailNames.Calls.Select(name => Parse(name, $$"""{"requestParameters":{"secretId":"{{Arn}}"} }""")?.Kind.ToString()).ShouldBe(TrailNames.Calls);

    private static SecretCall? Parse(string name, string json) =>
        SecretCallParser.Parse(new Event { EventId = "e-1", EventName = name, EventTime = Time, CloudTrailEvent = json });
}
