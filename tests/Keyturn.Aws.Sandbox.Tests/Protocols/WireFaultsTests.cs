using Amazon.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

public sealed class WireFaultsTests
{
    [Theory]
    [InlineData(WireFaultKind.ServerError, 500, "InternalServiceError")]
    [InlineData(WireFaultKind.Throttle, 400, "ThrottlingException")]
    [InlineData(WireFaultKind.ExpiredToken, 400, "ExpiredTokenException")]
    [InlineData(WireFaultKind.AccessDenied, 400, "AccessDeniedException")]
    public async Task Fault_WithACode_ReachesTheClient(WireFaultKind kind, int status, string code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Faults.Add(new WireFault(kind));

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { });

        reply.Status.ShouldBe(status);
        reply.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Fault_Html_IsAPageOfAProxy()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.HtmlError));

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => sandbox.Secrets.ListSecretsAsync(new()));

        ((int)error.StatusCode).ShouldBe(503);
    }

    [Fact]
    public async Task Fault_EmptyBody_IsEmpty()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.EmptyError));

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { });

        reply.Status.ShouldBe(500);
        reply.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fault_SkipAndTimes_MeetOnlyThoseCalls()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.ServerError, "ListSecrets", Skip: 1, Times: 1));

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++) statuses.Add((await sandbox.Wire.CallAsync("ListSecrets", new { })).Status);

        statuses.ShouldBe([200, 500, 200]);
    }

    [Fact]
    public async Task Fault_OfAnotherOperationAccountOrRegion_IsNotMet()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.ServerError, "RotateSecret"));
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.ServerError, AccountId: RunningSandbox.OtherAccountId));
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.ServerError, Region: "ap-northeast-3"));

        (await sandbox.Wire.CallAsync("ListSecrets", new { })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Fault_CutBefore_LeavesTheCallUndone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using (sandbox.World.Faults.Add(new WireFault(WireFaultKind.CutBefore, "RotateSecret")))
            await Should.ThrowAsync<IOException>(() => sandbox.RotateAsync(secret));

        (await sandbox.LabelsAsync(secret)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Fault_CutAfter_CarriesTheCallOut()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using (sandbox.World.Faults.Add(new WireFault(WireFaultKind.CutAfter, "RotateSecret")))
            await Should.ThrowAsync<IOException>(() => sandbox.RotateAsync(secret));
        await sandbox.WhenIdleAsync();

        secret.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task Fault_Delay_WaitsOnTheWorldsClock()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        sandbox.World.Faults.Add(new WireFault(WireFaultKind.Delay, Times: 1, Delay: TimeSpan.FromSeconds(7)));

        var call = sandbox.Wire.CallAsync("ListSecrets", new { });
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await call).Status.ShouldBe(200);
        (sandbox.World.Now - RunningSandbox.Clock().GetUtcNow()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void Clear_AddedFaults_AreGone()
    {
        var board = new FaultSwitchboard();
        board.Add(new WireFault(WireFaultKind.Throttle));

        board.Clear();

        board.Take("ListSecrets", "1", "r").ShouldBeNull();
    }
}
