using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

public sealed class RotateSecretTests
{
    [Fact]
    public async Task RotateSecret_NeverConfigured_NamesTheMissingFunction()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        (await RefusedAsync<InvalidRequestException>(sandbox, secret)).ShouldBe("No Lambda rotation function ARN is associated with this secret.");
    }

    [Fact]
    public async Task RotateSecret_MarkedForDeletion_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = secret.Arn });

        (await RefusedAsync<InvalidRequestException>(sandbox, secret)).ShouldBe("You can't perform this operation on the secret because it was marked for deletion.");
    }

    [Fact]
    public async Task RotateSecret_Replica_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.PrimaryRegion = "us-east-1";

        (await RefusedAsync<InvalidParameterException>(sandbox, secret)).ShouldBe("Operation not permitted on a replica secret. Call must be made in primary secret's region.");
    }

    [Fact]
    public async Task RotateSecret_ManagedWithAFunction_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db");
        secret.OwningService = "rds";

        var error = await Should.ThrowAsync<InvalidRequestException>(() => sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString(), RotationLambdaARN = sandbox.FunctionArn }));

        error.Message.ShouldBe("This secret is managed by an AWS service, and you must use that service to update it.");
    }

    [Fact]
    public async Task RotateSecret_ManagedExternalSecret_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("partner/token");
        secret.Type = "SalesforceClientSecret";

        (await RefusedAsync<InvalidParameterException>(sandbox, secret)).ShouldBe("Rotation of managed external secrets isn't supported in this Region.");
    }

    [Fact]
    public async Task RotateSecret_WithoutToken_AsksForOne()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("RotateSecret", new { SecretId = secret.Arn });

        reply.Code.ShouldBe("InvalidRequestException");
        reply.Message.ShouldBe("You must provide a ClientRequestToken value. We recommend a UUID-type value.");
    }

    [Fact]
    public async Task RotateSecret_DaysAndExpression_AreRefusedTogether()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var error = await Should.ThrowAsync<InvalidParameterException>(() => ConfigureAsync(sandbox, secret, new() { AutomaticallyAfterDays = 7, ScheduleExpression = "rate(7 days)" }));

        error.Message.ShouldBe("You cannot specify both rotation frequency and schedule expression together.");
    }

    [Fact]
    public async Task RotateSecret_Expression_IsDescribedWithComputedDays()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await ConfigureAsync(sandbox, secret, new() { ScheduleExpression = "rate(10 days)", Duration = "3h" });
        await sandbox.WhenIdleAsync();
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.RotationRules.ShouldNotBeNull().ShouldSatisfyAllConditions(
            rules => rules.AutomaticallyAfterDays.ShouldBe(10),
            rules => rules.ScheduleExpression.ShouldBe("rate(10 days)"),
            rules => rules.Duration.ShouldBe("3h"));
        described.NextRotationDate.ShouldNotBeNull().ToUniversalTime().ShouldBe(new DateTime(2026, 3, 12, 3, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("cron(15 8 * * ? *)", null)]
    [InlineData("rate(2 hours)", null)]
    [InlineData("cron(0 20 * * ? *)", "6h")]
    public async Task RotateSecret_BadSchedule_SavesNothing(string expression, string? duration)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await Should.ThrowAsync<InvalidParameterException>(() => ConfigureAsync(sandbox, secret, new() { ScheduleExpression = expression, Duration = duration }));

        secret.RotationRules.ShouldBe(new Keyturn.Aws.Sandbox.State.RotationRules(30));
    }

    [Fact]
    public async Task CancelRotateSecret_NeverConfigured_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await Should.ThrowAsync<InvalidRequestException>(() => sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }));
    }

    [Fact]
    public async Task RotateSecret_InTrail_NamesCallerAndParametersWithoutValues()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var call = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "RotateSecret").ShouldHaveSingleItem();
        var put = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "PutSecretValue").ShouldHaveSingleItem();

        call.Caller.ShouldNotBeNull().Arn.ShouldEndWith(":user/test");
        (call.RequestParameters.ShouldNotBeNull()["clientRequestToken"]?.ToString()).ShouldBe(token);
        put.Caller.ShouldNotBeNull().RoleName.ShouldBe("rotate-role");
        put.RequestParameters.ShouldNotBeNull().ToJsonString().ShouldNotContain("next");
    }

    private static async Task<string> RefusedAsync<TException>(RunningSandbox sandbox, SecretRecord secret)
        where TException : Exception
    {
        var error = await Should.ThrowAsync<TException>(() => sandbox.RotateAsync(secret));
        return error.Message;
    }

    private static Task<RotateSecretResponse> ConfigureAsync(RunningSandbox sandbox, SecretRecord secret, RotationRulesType rules) =>
        sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString(), RotationRules = rules }, TestContext.Current.CancellationToken);
}
