using System.Net;
using System.Net.Sockets;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.SecretsManager;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;
using VersionStage = Keyturn.Readiness.Estate.VersionStage;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Each fault of the wire arrives as its kind, its sentence and its next step, never as an exception.</summary>
public sealed class WireFaultTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WireFaultKind.ServerError, OperationErrorKind.ServiceFailure, "ServiceFailed", true)]
    [InlineData(WireFaultKind.HtmlError, OperationErrorKind.ServiceFailure, "ServiceFailed", true)]
    [InlineData(WireFaultKind.EmptyError, OperationErrorKind.ServiceFailure, "ServiceFailed", true)]
    [InlineData(WireFaultKind.Throttle, OperationErrorKind.Throttled, "Throttled", false)]
    [InlineData(WireFaultKind.ExpiredToken, OperationErrorKind.CredentialsExpired, "CredentialsExpired", false)]
    [InlineData(WireFaultKind.AccessDenied, OperationErrorKind.AccessDenied, "DeniedByPolicyType", false)]
    [InlineData(WireFaultKind.CutBefore, OperationErrorKind.Unreachable, "CutOff", true)]
    [InlineData(WireFaultKind.CutAfter, OperationErrorKind.Unreachable, "CutOff", true)]
    public async Task RotateAsync_Fault_IsAnErrorWithANextStep(WireFaultKind fault, OperationErrorKind kind, string sentence, bool outcomeUnknown)
    {
        // Every secret of its own, so that a rotation that did start is nobody else's.
        using var met = aws.Faults.Add(new WireFault(fault, "RotateSecret"));

        var error = (await aws.Gateway.RotateAsync(aws.Star, Guid.NewGuid().ToString(), rotateImmediately: true, Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(kind);
        error.OutcomeUnknown.ShouldBe(outcomeUnknown);
        error.Sentence.Code.ShouldBe(sentence);
        error.NextStep.ToText(new("en")).ShouldNotBeNullOrWhiteSpace();
        error.NextStep.ToText(new("ja")).ShouldNotBeNullOrWhiteSpace();
        (error.AwsMessage ?? "").ShouldNotContain("<");
    }

    [Theory]
    [InlineData(WireFaultKind.ServerError)]
    [InlineData(WireFaultKind.Throttle)]
    [InlineData(WireFaultKind.CutBefore)]
    public async Task DescribeAsync_FaultThatPasses_IsRetriedAndSucceeds(WireFaultKind fault)
    {
        using var met = aws.Faults.Add(new WireFault(fault, "DescribeSecret", Times: 1));

        (await aws.Gateway.DescribeAsync(aws.Star, Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task RotateAsync_CarriedOutThenCut_RetriesWithTheSameTokenSoThatThereIsOneRotation()
    {
        var token = Guid.NewGuid().ToString();
        var secret = aws.Arn(aws.Tokyo, "prod/inventory/oracle/app");
        using var met = aws.Faults.Add(new WireFault(WireFaultKind.CutAfter, "RotateSecret", Times: 1));

        await aws.Gateway.RotateAsync(secret, token, rotateImmediately: true, Cancel);
        await aws.Host.Rotations.WhenIdleAsync();

        (await aws.Gateway.DescribeAsync(secret, Cancel)).Value.ShouldNotBeNull().VersionWith(VersionStage.Current).ShouldBe(token);
        Started(token).ShouldBe(1);
    }

    [Fact]
    public async Task DescribeAsync_NobodyListens_IsUnreachable()
    {
        await using var services = SandboxedAws.Build(SandboxedAws.Settings(new Uri($"http://127.0.0.1:{ClosedPort()}"), aws.Host.Accounts));

        var error = (await services.GetRequiredService<SecretsManagerGateway>().DescribeAsync(aws.Star, Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.Unreachable);
        error.Sentence.Code.ShouldBe("Unreachable");
        error.NextStep.ToText(new("en")).ShouldStartWith("Check network, DNS, proxy");
    }

    [Fact]
    public async Task DescribeAsync_WrongKey_IsRefused()
    {
        var settings = SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts);
        settings["Aws:AccessKey"] = "AKIANOBODY";
        await using var services = SandboxedAws.Build(settings);

        var error = (await services.GetRequiredService<SecretsManagerGateway>().DescribeAsync(aws.Star, Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.CredentialsRefused);
        error.Sentence.Code.ShouldBe("CredentialsUnknown");
    }

    [Fact]
    public async Task DescribeAsync_WrongSecretKey_IsAWrongSignature()
    {
        var settings = SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts);
        settings["Aws:SecretKey"] = "wrong";
        await using var services = SandboxedAws.Build(settings);

        var error = (await services.GetRequiredService<SecretsManagerGateway>().DescribeAsync(aws.Star, Cancel)).Error.ShouldNotBeNull();

        error.Sentence.Code.ShouldBe("SignatureWrong");
    }

    [Fact]
    public async Task DescribeAsync_RoleThatMayNotBeAssumed_SaysWhichSetting()
    {
        using var met = aws.Faults.Add(new WireFault(WireFaultKind.AccessDenied, "AssumeRole",
            Message: "User: arn:aws:iam::111122223333:user/test is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/KeyturnOperator"));
        await using var services = SandboxedAws.Build(SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts));

        var error = (await services.GetRequiredService<SecretsManagerGateway>()
            .DescribeAsync(aws.Arn(aws.Staging, "stg/orders/oracle/app"), Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.AccessDenied);
        error.Sentence.Code.ShouldBe("RoleNotAssumable");
        error.NextStep.ToText(new("en")).ShouldContain("Aws:Accounts");
    }

    [Fact]
    public async Task EveryCall_FirstRegionGone_OtherRegionsOfTheAccountAnswer()
    {
        var account = aws.Host.World.Accounts[0];
        var (gone, other) = (account.HomeRegions[0], new EstateScope("aws", account.Id, account.HomeRegions[1]));
        var secret = SecretArn.Parse(account.FindRegion(other.Region).ShouldNotBeNull().Secrets.All.First(secret => secret.RotationLambdaArn is not null).Arn);
        using var met = aws.Faults.Add(new WireFault(WireFaultKind.CutBefore, Region: gone));
        await using var services = SandboxedAws.Build(SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts));
        new ActingPerson("aiko", "arn:aws:lambda:*:*:function:*").Begin();
        var gateway = services.GetRequiredService<SecretsManagerGateway>();

        // Neither the session of the read role nor the one for a change comes from the Region that is gone.
        (await gateway.DescribeAsync(secret, Cancel)).Error.ShouldBeNull();
        (await gateway.CancelRotationAsync(secret, Cancel)).Error.ShouldBeNull();
    }

    private int Started(string token) =>
        aws.Host.World.FindAccount(aws.Tokyo.AccountId)?.FindRegion(aws.Tokyo.Region)?.Trail
            .VisibleAt(aws.Host.World.Now, "RotationStarted").Count(record => record.RequestId.EndsWith(token, StringComparison.Ordinal)) ?? 0;

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
