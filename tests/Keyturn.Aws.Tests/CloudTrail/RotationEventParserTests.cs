using Amazon.CloudTrail.Model;
using Keyturn.Aws.CloudTrail;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.CloudTrail;

public sealed class RotationEventParserTests
{
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders-db-AbCdEf";
    private const string Version = "4f3c8f9e-9f0e-4f9b-8a3b-2b6a3f1d2c3d";
    private static readonly DateTime Time = new(2026, 5, 1, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void Parse_Failure_NamesSecretVersionAndStep()
    {
        var item = Parse("RotationFailed", $$"""
            {"eventName":"RotationFailed","requestParameters":null,"additionalEventData":{"SecretId":"{{Arn}}"},
             "requestID":"Rotation-{{Arn}}-{{Version}}","errorMessage":"Error when executing lambda arn:aws:lambda:x during setSecret step"}
            """);

        item.ShouldBe(new RotationEvent(
            "e-1", RotationEventKind.Failed, Arn, Version, new DateTimeOffset(Time),
            "Error when executing lambda arn:aws:lambda:x during setSecret step", "setSecret"));
    }

    [Theory]
    [InlineData("RotationStarted", RotationEventKind.Started)]
    [InlineData("RotationSucceeded", RotationEventKind.Succeeded)]
    [InlineData("RotationAbandoned", RotationEventKind.Abandoned)]
    [InlineData("TestRotationStarted", RotationEventKind.TestStarted)]
    [InlineData("TestRotationSucceeded", RotationEventKind.TestSucceeded)]
    [InlineData("TestRotationFailed", RotationEventKind.TestFailed)]
    public void Parse_ServiceEventDetails_NameTheSecretToo(string name, RotationEventKind kind)
    {
        var item = Parse(name, $$"""{"serviceEventDetails":{"secretId":"{{Arn}}"},"requestID":"Rotation-{{Arn}}-{{Version}}"}""").ShouldNotBeNull();

        item.Kind.ShouldBe(kind);
        item.SecretArn.ShouldBe(Arn);
        item.VersionId.ShouldBe(Version);
        item.FailedStep.ShouldBeNull();
    }

    [Fact]
    public void Parse_OnlyARequestId_TakesTheSecretFromThere()
    {
        var item = Parse("RotationStarted", $$"""{"additionalEventData":null,"requestID":"Rotation-{{Arn}}-{{Version}}"}""").ShouldNotBeNull();

        (item.SecretArn, item.VersionId).ShouldBe((Arn, Version));
    }

    [Fact]
    public void Parse_RequestIdOfATest_NamesTheVersionToo() =>
        Parse("TestRotationFailed", $$"""{"additionalEventData":{"SecretId":"{{Arn}}"},"requestID":"TestRotation-{{Arn}}-{{Version}}"}""").ShouldNotBeNull().VersionId.ShouldBe(Version);

    [Fact]
    public void Parse_PendingNeverCreated_HasNoStep() =>
        Parse("RotationFailed", $$"""{"additionalEventData":{"SecretId":"{{Arn}}"},"requestID":"other","errorMessage":"Pending secret version v for Secret s was not created by Lambda l."}""")
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(item => item.FailedStep.ShouldBeNull(), item => item.VersionId.ShouldBeNull());

    [Theory]
    [InlineData("GetSecretValue", "{}")]
    [InlineData("RotationFailed", "not json")]
    [InlineData("RotationFailed", "[]")]
    [InlineData("RotationFailed", """{"additionalEventData":{"SecretId":7}}""")]
    [InlineData("RotationFailed", """{"requestID":"something"}""")]
    public void Parse_OtherOrUnreadable_IsNothing(string name, string json) => Parse(name, json).ShouldBeNull();

    private static RotationEvent? Parse(string name, string json) =>
        RotationEventParser.Parse(new Event { EventId = "e-1", EventName = name, EventTime = Time, CloudTrailEvent = json });
}
