using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>The schedule of a RotateSecret call: bounds, defaults, and what stays when it is refused.</summary>
public sealed class RotationRulesInputTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task Days_AreOneToAThousand(int days, bool accepted)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var reply = await RotateAsync(sandbox, new { AutomaticallyAfterDays = days });

        reply.Message.ShouldBe(accepted ? null : "The AutomaticallyAfterDays value must be between 1 and 1000 days (inclusive).");
        secret.RotationRules.ShouldBe(new RotationRules(accepted ? days : 30));
    }

    [Theory]
    [InlineData("rate(3 hours)", "Secrets can rotate at most every four hours.")]
    [InlineData("rate(0 days)", "Invalid ScheduleExpression: rate(0 days)")]
    [InlineData("rate(5 minutes)", "Invalid ScheduleExpression: rate(5 minutes)")]
    [InlineData("rate(-1 days)", "Invalid ScheduleExpression: rate(-1 days)")]
    [InlineData("daily", "Invalid ScheduleExpression: daily")]
    [InlineData("cron(15 8 * * ? *)", "Invalid ScheduleExpression: cron(15 8 * * ? *)")]
    [InlineData("cron(0 8 * * * *)", "Invalid ScheduleExpression: cron(0 8 * * * *)")]
    [InlineData("cron(0 8 ? * ? *)", "Invalid ScheduleExpression: cron(0 8 ? * ? *)")]
    [InlineData("cron(0 8 * * ? 2027)", "Invalid ScheduleExpression: cron(0 8 * * ? 2027)")]
    [InlineData("cron(0 25 * * ? *)", "Invalid ScheduleExpression: cron(0 25 * * ? *)")]
    [InlineData("cron(0 8 ? * MON#6 *)", "Invalid ScheduleExpression: cron(0 8 ? * MON#6 *)")]
    [InlineData("cron(0 8 31 2 ? *)", "The ScheduleExpression cron(0 8 31 2 ? *) never comes true.")]
    [InlineData("cron(0 0/2 * * ? *)", "Secrets can rotate at most every four hours.")]
    [InlineData("cron(0 8,10 * * ? *)", "Secrets can rotate at most every four hours.")]
    public async Task Expression_ThatAwsRefuses_SaysWhyAndSavesNothing(string expression, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var reply = await RotateAsync(sandbox, new { ScheduleExpression = expression });

        reply.Code.ShouldBe("InvalidParameterException");
        reply.Message.ShouldBe(text);
        secret.RotationRules.ShouldBe(new RotationRules(30));
        sandbox.Script.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rate(4 hours)", null)]
    [InlineData("rate(1 day)", "24h")]
    [InlineData("cron(0 8 * * ? *)", null)]
    [InlineData("cron(0 8 L * ? *)", "2h")]
    [InlineData("cron(0 8 ? JAN,JUL MON#1 *)", null)]
    [InlineData("cron(0 8 ? * FRIL *)", "16h")]
    [InlineData("cron(0 0/4 ? * MON-FRI *)", "1h")]
    public async Task Expression_ThatAwsTakes_IsSavedAsItWasWritten(string expression, string? duration)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var reply = duration is null
            ? await RotateAsync(sandbox, new { ScheduleExpression = expression })
            : await RotateAsync(sandbox, new { ScheduleExpression = expression, Duration = duration });
        await sandbox.WhenIdleAsync();

        reply.Message.ShouldBeNull();
        secret.RotationRules.ShouldBe(new RotationRules(null, duration, expression));
        secret.NextRotationDate.ShouldNotBeNull().ShouldBeGreaterThan(sandbox.World.Now);
    }

    [Theory]
    [InlineData("0h")]
    [InlineData("h")]
    [InlineData("100h")]
    [InlineData("3 h")]
    [InlineData("3H")]
    [InlineData("90m")]
    public async Task Duration_OfAnotherForm_IsRefused(string duration)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateRotatingAsync("app/db");

        (await RotateAsync(sandbox, new { AutomaticallyAfterDays = 7, Duration = duration })).Message.ShouldBe("The Duration value is invalid: use a number of hours, for example 3h.");
    }

    [Theory]
    [InlineData("cron(0 20 * * ? *)", "5h", "The rotation window must not extend into the next UTC day.")]
    [InlineData("cron(0 0/4 * * ? *)", "5h", "The rotation window must not extend into the next rotation window.")]
    public async Task Duration_ThatDoesNotFit_SaysIntoWhatItReaches(string expression, string duration, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateRotatingAsync("app/db");

        (await RotateAsync(sandbox, new { ScheduleExpression = expression, Duration = duration })).Message.ShouldBe(text);
    }

    [Fact]
    public async Task Rules_LeftOutOrEmpty_KeepTheFormerOnes()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await RotateAsync(sandbox, new { });
        await sandbox.WhenIdleAsync();

        secret.RotationRules.ShouldBe(new RotationRules(30));
    }

    [Fact]
    public async Task Rules_Changed_ReplaceTheFormerOnesWhole()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.RotationRules = new RotationRules(null, "3h", "cron(0 8 * * ? *)");

        await RotateAsync(sandbox, new { AutomaticallyAfterDays = 10 });
        await sandbox.WhenIdleAsync();

        secret.RotationRules.ShouldBe(new RotationRules(10));
    }

    [Fact]
    public async Task Describe_EchoedIntoRotate_IsRefusedBecauseOfTheComputedDays()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.RotationRules = new RotationRules(null, null, "rate(10 days)");
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        var error = await Should.ThrowAsync<Amazon.SecretsManager.Model.InvalidParameterException>(() => sandbox.Secrets.RotateSecretAsync(new()
        {
            SecretId = secret.Arn,
            ClientRequestToken = Guid.NewGuid().ToString(),
            RotationRules = described.RotationRules,
        }));

        error.Message.ShouldBe("You cannot specify both rotation frequency and schedule expression together.");
    }

    [Fact]
    public async Task Rotate_WithoutRules_HasNoNextDate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await sandbox.Wire.CallAsync("RotateSecret", new { SecretId = "app/db", ClientRequestToken = Guid.NewGuid().ToString(), RotationLambdaARN = sandbox.FunctionArn });
        await sandbox.WhenIdleAsync();

        secret.RotationEnabled.ShouldBe(true);
        secret.RotationRules.ShouldBeNull();
        secret.NextRotationDate.ShouldBeNull();
        secret.LastRotatedDate.ShouldBe(sandbox.World.Now);
    }

    private static Task<WireReply> RotateAsync(RunningSandbox sandbox, object rules) =>
        sandbox.Wire.CallAsync("RotateSecret", new { SecretId = "app/db", ClientRequestToken = Guid.NewGuid().ToString(), RotationRules = rules });
}
