using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.CloudWatchLogs.Model;
using Amazon.Lambda.Model;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Clients;

/// <summary>A rotation as the console sees it: four clients, real HTTP, real signatures, one story.</summary>
public sealed class WatchedRotationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rotation_Watched_IsTheSameStoryInVersionsLogAndTrail()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using var logs = sandbox.Logs();
        using var trail = sandbox.CloudTrail();

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
        var lines = (await logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "/aws/lambda/rotate" }, Cancellation)).Events.ShouldNotBeNull();
        lines.Count(line => line.Message?.StartsWith("START RequestId: ", StringComparison.Ordinal) == true).ShouldBe(4);
        lines.Count(line => line.Message?.StartsWith("REPORT RequestId: ", StringComparison.Ordinal) == true).ShouldBe(4);
        lines.Select(line => line.EventId).ShouldBeUnique();
        var ended = (await LookUpAsync(trail, RotationEvents.Succeeded)).ShouldHaveSingleItem();
        ended.CloudTrailEvent.ShouldNotBeNull().ShouldContain($"Rotation-{secret.Arn}-{token}");
        ended.EventTime.ShouldNotBeNull().ToUniversalTime().ShouldBe(sandbox.World.Now.UtcDateTime);
    }

    [Fact]
    public async Task Rotation_ThatFails_NamesTheFunctionThatLambdaKnows()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange));
        using var trail = sandbox.CloudTrail();
        using var lambda = sandbox.Lambda();

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var failed = (await LookUpAsync(trail, RotationEvents.Failed)).ShouldHaveSingleItem();
        var function = await lambda.GetFunctionConfigurationAsync(secret.RotationLambdaArn ?? "", Cancellation);

        failed.CloudTrailEvent.ShouldNotBeNull().ShouldContain($"Error when executing lambda {function.FunctionArn} during setSecret step");
        function.LoggingConfig.ShouldNotBeNull().LogGroup.ShouldBe("/aws/lambda/rotate");
        function.State.ShouldBe(Amazon.Lambda.State.Active);
    }

    [Fact]
    public async Task RotateSecret_InTrail_CarriesTheCallersNameAndTheToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using var trail = sandbox.CloudTrail();

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var call = (await LookUpAsync(trail, "RotateSecret")).ShouldHaveSingleItem();
        call.Username.ShouldBe("test");
        call.AccessKeyId.ShouldBe("test");
        call.ReadOnly.ShouldBe("false");
        call.Resources.ShouldNotBeNull().ShouldHaveSingleItem().ResourceName.ShouldBe(secret.Arn);
        call.CloudTrailEvent.ShouldNotBeNull().ShouldContain(token);
    }

    [Fact]
    public async Task Lambda_OverTheWire_ListsPoliciesAndConcurrency()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Region.Functions.Find("rotate").ShouldNotBeNull().ReservedConcurrency = 3;
        using var lambda = sandbox.Lambda();

        var list = await lambda.ListFunctionsAsync(new ListFunctionsRequest { MaxItems = 1 }, Cancellation);
        var policy = await lambda.GetPolicyAsync(new GetPolicyRequest { FunctionName = "rotate" }, Cancellation);
        var concurrency = await lambda.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = sandbox.FunctionArn }, Cancellation);
        var settings = await lambda.GetAccountSettingsAsync(new GetAccountSettingsRequest(), Cancellation);

        list.Functions.ShouldNotBeNull().ShouldHaveSingleItem().Runtime.ShouldBe(Amazon.Lambda.Runtime.Python312);
        list.NextMarker.ShouldBeNull();
        policy.Policy.ShouldNotBeNull().ShouldContain("secretsmanager.amazonaws.com");
        concurrency.ReservedConcurrentExecutions.ShouldBe(3);
        settings.AccountLimit.ShouldNotBeNull().UnreservedConcurrentExecutions.ShouldBe(997);
    }

    [Fact]
    public async Task Lambda_FunctionThatIsNotThere_IsItsOwnException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var lambda = sandbox.Lambda();

        var error = await Should.ThrowAsync<Amazon.Lambda.Model.ResourceNotFoundException>(() => lambda.GetPolicyAsync(new GetPolicyRequest { FunctionName = "none" }));

        error.Type.ShouldBe("User");
        ((int)error.StatusCode).ShouldBe(404);
        error.Message.ShouldBe("Function not found: arn:aws:lambda:ap-northeast-1:111122223333:function:none");
    }

    [Fact]
    public async Task Logs_OverTheWire_PageFromTheGroupToTheLastLine()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.RotateAsync(await sandbox.CreateRotatingAsync("app/db"));
        await sandbox.WhenIdleAsync();
        using var logs = sandbox.Logs();

        var group = (await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws/lambda/" }, Cancellation)).LogGroups.ShouldNotBeNull().ShouldHaveSingleItem();
        var stream = (await logs.DescribeLogStreamsAsync(new DescribeLogStreamsRequest { LogGroupName = group.LogGroupName }, Cancellation)).LogStreams.ShouldNotBeNull().ShouldHaveSingleItem();
        var seen = 0;
        string? token = null;
        while (true)
        {
            var page = await logs.GetLogEventsAsync(
                new GetLogEventsRequest { LogGroupName = group.LogGroupName, LogStreamName = stream.LogStreamName, StartFromHead = true, Limit = 5, NextToken = token }, Cancellation);
            seen += page.Events.ShouldNotBeNull().Count;
            if (page.NextForwardToken == token) break;
            token = page.NextForwardToken;
        }

        group.CreationTime.ShouldNotBeNull().ToUniversalTime().ShouldBe(sandbox.World.Now.UtcDateTime);
        seen.ShouldBe(12);
    }

    [Fact]
    public async Task Logs_GroupThatIsNotThere_IsItsOwnException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var logs = sandbox.Logs();

        var error = await Should.ThrowAsync<Amazon.CloudWatchLogs.Model.ResourceNotFoundException>(() => logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "/none" }));

        error.Message.ShouldBe("The specified log group does not exist.");
        ((int)error.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task CloudTrail_BadQuestions_AreTheirOwnExceptions()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var trail = sandbox.CloudTrail();
        var now = sandbox.World.Now.UtcDateTime;

        await Should.ThrowAsync<InvalidMaxResultsException>(() => trail.LookupEventsAsync(new LookupEventsRequest { MaxResults = 51 }));
        await Should.ThrowAsync<InvalidTimeRangeException>(() => trail.LookupEventsAsync(new LookupEventsRequest { StartTime = now, EndTime = now.AddSeconds(-1) }));
        await Should.ThrowAsync<InvalidNextTokenException>(() => trail.LookupEventsAsync(new LookupEventsRequest { NextToken = "made up" }));
        await Should.ThrowAsync<InvalidLookupAttributesException>(() => trail.LookupEventsAsync(new LookupEventsRequest
        {
            LookupAttributes =
            [
                new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = "a" },
                new LookupAttribute { AttributeKey = LookupAttributeKey.Username, AttributeValue = "b" },
            ],
        }));
    }

    [Fact]
    public async Task CloudTrail_BeyondTwoCallsASecond_IsThrottled()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate, Throttling = true }, clock);
        using var trail = sandbox.CloudTrail();
        for (var i = 0; i < 2; i++) await trail.LookupEventsAsync(new LookupEventsRequest(), Cancellation);

        var error = await Should.ThrowAsync<AmazonCloudTrailException>(() => trail.LookupEventsAsync(new LookupEventsRequest()));
        clock.Advance(TimeSpan.FromSeconds(0.5));
        var later = await trail.LookupEventsAsync(new LookupEventsRequest(), Cancellation);

        error.ErrorCode.ShouldBe("ThrottlingException");
        later.Events.ShouldBe([]);
    }

    private static async Task<List<Event>> LookUpAsync(AmazonCloudTrailClient trail, string name)
    {
        var answer = await trail.LookupEventsAsync(
            new LookupEventsRequest { LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = name }] }, Cancellation);
        return answer.Events ?? [];
    }
}
