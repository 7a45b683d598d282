using System.Net;
using System.Net.Http.Json;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests;

public sealed class SandboxHostTests
{
    [Fact]
    public async Task Start_OtherAddressThanLoopback_IsRefused()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => SandboxHost.StartAsync(
            new SandboxOptions { Address = "0.0.0.0", Scenario = "Empty" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("127.0.0.1 only");
    }

    [Fact]
    public async Task Start_UnknownScenario_NamesTheKnownOnes()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => SandboxHost.StartAsync(
            new SandboxOptions { Scenario = "Atlantis" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("Known: ");
    }

    [Fact]
    public async Task Start_PortZero_ListensOnAFreeLoopbackPort()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        sandbox.Host.ServiceUrl.Host.ShouldBe("127.0.0.1");
        sandbox.Host.ServiceUrl.Port.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Accounts_OverHttp_AreThoseInProcess()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.Host.ServiceUrl };

        var accounts = await http.GetFromJsonAsync<List<SandboxAccountInfo>>("/_sandbox/accounts", TestContext.Current.CancellationToken);

        accounts.ShouldNotBeNull().Select(account => account.Id).ShouldBe(sandbox.Host.Accounts.Select(account => account.Id));
        accounts[0].ReadRoleArn.ShouldBeNull();
        accounts[0].OperatorRoleArn.ShouldBe($"arn:aws:iam::{RunningSandbox.AccountId}:role/KeyturnOperator");
        accounts[1].ReadRoleArn.ShouldBe($"arn:aws:iam::{RunningSandbox.OtherAccountId}:role/KeyturnRead");
        accounts[0].Regions.ShouldBe([RunningSandbox.RegionName, "ap-northeast-3"]);
    }

    [Fact]
    public async Task Health_Running_IsOk()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.Host.ServiceUrl };

        using var response = await http.GetAsync("/_sandbox/health", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Dispose_InMidRotation_EndsIt()
    {
        var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);
        await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);

        await sandbox.Host.DisposeAsync();

        sandbox.Host.Rotations.IsRotating(secret).ShouldBeFalse();
    }
}
