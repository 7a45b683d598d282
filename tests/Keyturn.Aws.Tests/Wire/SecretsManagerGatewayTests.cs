using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.Wire;

public sealed class SecretsManagerGatewayTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_Secret_TellsItsStages()
    {
        var secret = (await aws.Gateway.DescribeAsync(aws.Star, Cancel)).Value.ShouldNotBeNull();

        secret.Name.ShouldBe("prod/orders/oracle/app");
        secret.RotationEnabled.ShouldBe(true);
        secret.RotationFunctionArn.ShouldNotBeNull();
        secret.VersionWith(VersionStage.Current).ShouldNotBeNull();
        secret.Tags.ShouldContainKey("pci-dss");
    }

    [Fact]
    public async Task ListVersionsAsync_Secret_IncludesTheCurrentOne()
    {
        var versions = (await aws.Gateway.ListVersionsAsync(aws.Star, Cancel)).Value;

        versions.ShouldContain(version => version.Stages.Contains(VersionStage.Current) && version.Created != null);
    }

    [Fact]
    public async Task RotateAsync_Accepted_MakesExactlyOurVersionCurrent()
    {
        var token = Guid.NewGuid().ToString();
        var secret = aws.Arn(aws.Tokyo, "prod/orders/oracle/readonly");

        var receipt = (await aws.Gateway.RotateAsync(secret, token, rotateImmediately: true, Cancel)).Value.ShouldNotBeNull();
        receipt.VersionId.ShouldBe(token);
        receipt.RequestId.ShouldNotBeNullOrEmpty();
        await aws.Host.Rotations.WhenIdleAsync();

        (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull().VersionWith(VersionStage.Current).ShouldBe(token);
    }

    [Theory]
    [InlineData("prod/orders/oracle/app", null, "cron(0 3 ? * SUN *)", "2h")]
    [InlineData("prod/orders/oracle/app", 7, "cron(0 4 ? * SUN *)", null)]
    [InlineData("prod/orders/oracle/app", 45, null, null)]
    public async Task RotateAsync_Rules_AreChangedAndNothingIsRotated(string name, int? days, string? expression, string? duration)
    {
        var secret = aws.Arn(aws.Tokyo, name);
        var before = (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull();

        // As DescribeSecret tells them: a number of days beside an expression, which AWS refuses.
        var answer = await aws.Gateway.RotateAsync(secret, Guid.NewGuid().ToString(), new RotationRules(days, expression, duration), Cancel);
        answer.Error.ShouldBeNull();
        await aws.Host.Rotations.WhenIdleAsync();

        var after = (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull();
        var rules = after.RotationRules.ShouldNotBeNull();
        (rules.ScheduleExpression, rules.Duration).ShouldBe((expression, duration));
        if (expression is null)
            rules.AutomaticallyAfterDays.ShouldBe(days);
        after.RotationEnabled.ShouldBe(true);
        after.VersionWith(VersionStage.Current).ShouldBe(before.VersionWith(VersionStage.Current));
        after.LastRotated.ShouldBe(before.LastRotated);
    }

    [Fact]
    public async Task CancelRotationAsync_Secret_TurnsTheScheduleOff()
    {
        var secret = aws.Arn(aws.Tokyo, "prod/hr/oracle/payroll");

        (await aws.Gateway.CancelRotationAsync(secret, Cancel)).Succeeded.ShouldBeTrue();

        (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull().RotationEnabled.ShouldBe(false);
    }

    [Fact]
    public async Task DescribeAsync_SecondAccount_IsReachedByItsRole()
    {
        var secret = aws.Arn(aws.Staging, "stg/orders/oracle/app");

        (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull().Arn.ShouldBe(secret.Value);
    }

    [Fact]
    public async Task RotateAsync_SecondAccount_IsSignedByTheOperatorRoleWithItsSourceIdentity()
    {
        var secret = aws.Arn(aws.Staging, "stg/ledger/postgres/app");

        (await aws.Gateway.RotateAsync(secret, Guid.NewGuid().ToString(), rotateImmediately: true, Cancel)).Succeeded.ShouldBeTrue();
        await aws.Host.Rotations.WhenIdleAsync();
    }

    [Fact]
    public async Task RotateAsync_NoRotationConfigured_IsAConflictInAwsWords()
    {
        var error = (await aws.Gateway.RotateAsync(
            aws.Arn(aws.Tokyo with { Region = "us-east-1" }, "prod/us/tax/avalara/api-key"), Guid.NewGuid().ToString(), rotateImmediately: true, Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.Conflict);
        error.Sentence.Code.ShouldBe("RotationNotConfigured");
        error.AwsMessage.ShouldBe("No Lambda rotation function ARN is associated with this secret.");
        error.OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public async Task DescribeAsync_UnknownSecret_IsNotFound()
    {
        var error = (await aws.Gateway.DescribeAsync(Keyturn.Testing.A.Arn(account: aws.Tokyo.AccountId), Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.NotFound);
        error.AwsCode.ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task DescribeAsync_AccountThatIsNotSetUp_SaysSoWithoutACall()
    {
        var error = (await aws.Gateway.DescribeAsync(Keyturn.Testing.A.Arn(account: "999988887777"), Cancel)).Error.ShouldNotBeNull();

        error.Sentence.Code.ShouldBe("AccountNotConfigured");
    }
}
