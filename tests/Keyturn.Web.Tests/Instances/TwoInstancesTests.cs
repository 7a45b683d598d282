using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Web.Tests.Instances;

/// <summary>Two instances on one PostgreSQL in front of one sandbox.</summary>
[StartsFirst]
public sealed class TwoInstancesTests
{
    private const string Star = "prod/orders/oracle/app";
    private static readonly SandboxPace Watched = SandboxPace.Immediate with { StepAtLeast = TimeSpan.FromMilliseconds(400), StepAtMost = TimeSpan.FromMilliseconds(400) };

    [Fact]
    public async Task Collect_OneInstanceReads_TheOtherShowsTheSameWithTheSameTimes()
    {
        await using var world = await SharedWorld.StartAsync();
        var first = await world.StartInstanceAsync("first");
        await SeesAsync(first, world);
        var second = await world.StartInstanceAsync("second");
        await SeesAsync(second, world);

        second.Leadership.Terms.ShouldBeEmpty();
        var scope = world.Arn(Star).Scope;
        await Eventually.IsAsync(() => Shown(second, scope) == Shown(first, scope), () => $"{Shown(first, scope)} and {Shown(second, scope)}");
        var before = Lists();
        await TicksAsync(first, scope, 5);

        // One list a tick, from the leader: none of it from the second.
        (Lists() - before).ShouldBeInRange(4, 7);

        int Lists() => world.Calls.Count(call => call.Operation == "ListSecrets" && call.Region == scope.Region && call.AccountId == scope.AccountId);
    }

    [Fact]
    public async Task Rotate_OnTheInstanceThatFollows_IsWatchedByTheLeaderAndShownByBoth()
    {
        await using var world = await SharedWorld.StartAsync(Watched);
        var leader = await world.StartInstanceAsync("leader");
        await SeesAsync(leader, world);
        var follower = await world.StartInstanceAsync("follower");
        await SeesAsync(follower, world);
        var (secret, token) = (world.Arn(Star), Guid.NewGuid().ToString());

        (await follower.RotateAsync(secret, token)).Succeeded.ShouldBeTrue();

        follower.Rotations.Find(secret, token).ShouldNotBeNull();
        await Eventually.IsAsync(() => leader.Rotations.Find(secret, token) is not null, () => "the leader does not watch", TimeSpan.FromSeconds(2));
        await EndedAsync(leader, secret, token);
        await EndedAsync(follower, secret, token);
        follower.Rotations.Find(secret, token).ShouldNotBeNull().Steps.ShouldAllBe(step => step.State == StepState.Done);
        await Eventually.IsAsync(() => Current(follower) == token && Current(leader) == token, () => $"{Current(leader)} and {Current(follower)}");
        world.CallsOf("RotateSecret").ShouldBe(1);
        await AuditHoldsAsync(follower, token);

        string? Current(InstanceHost instance) => instance.Estate.Find(secret.Scope)?.Secrets.Value?[secret.Value].VersionWith("AWSCURRENT");
    }

    [Fact]
    public async Task Change_OnTheLeader_IsOnTheOthersPagesInAboutASecond()
    {
        await using var world = await SharedWorld.StartAsync(Watched);
        var leader = await world.StartInstanceAsync("leader");
        await SeesAsync(leader, world);
        var follower = await world.StartInstanceAsync("follower");
        await SeesAsync(follower, world);
        var (secret, token) = (world.Arn(Star), Guid.NewGuid().ToString());

        (await leader.RotateAsync(secret, token)).Succeeded.ShouldBeTrue();
        await Eventually.IsAsync(() => follower.Secrets.Current.Rows.Any(row => row.Arn == secret && row.State == Operations.Secrets.RotationState.Rotating), () => "not rotating there", TimeSpan.FromSeconds(2));
        await EndedAsync(follower, secret, token);
    }

    [Fact]
    public async Task Leader_LosesItsConnections_SomebodyLeadsAgainWithinSecondsAndNoTwoDo()
    {
        await using var world = await SharedWorld.StartAsync();
        var first = await world.StartInstanceAsync("first");
        await SeesAsync(first, world);
        var second = await world.StartInstanceAsync("second");
        await SeesAsync(second, world);
        var scope = world.Arn(Star).Scope;
        var both = 0;
        using var watching = second.Leadership.Subscribe(_ => both += first.Leadership.Leads(scope) && second.Leadership.Leads(scope) ? 1 : 0);

        for (var round = 0; round < 3; round++)
        {
            var before = Epoch();
            await world.Database.KillAsync("keyturn leader");
            await Eventually.IsAsync(() => Epoch() > before, () => $"nobody leads after epoch {before}", TimeSpan.FromSeconds(10));
            var read = (first.Leadership.Leads(scope) ? first : second).Estate.Find(scope)?.Secrets.ReadAt;
            await Eventually.IsAsync(() => first.Estate.Find(scope)?.Secrets.ReadAt > read && second.Estate.Find(scope)?.Secrets.ReadAt > read, () => "one of them stands still", TimeSpan.FromSeconds(20));
        }

        both.ShouldBe(0);

        long Epoch() => new[] { first, second }.Max(one => one.Leadership.Terms.GetValueOrDefault(Duty.Of(scope))?.Epoch ?? 0);
    }

    [Fact]
    public async Task Leader_StopsInMidRotation_TheOtherSeesItToItsEnd()
    {
        await using var world = await SharedWorld.StartAsync(Watched with { StepAtLeast = TimeSpan.FromSeconds(1), StepAtMost = TimeSpan.FromSeconds(1) });
        var leader = await world.StartInstanceAsync("leader");
        await SeesAsync(leader, world);
        var follower = await world.StartInstanceAsync("follower");
        await SeesAsync(follower, world);
        var (secret, token) = (world.Arn(Star), Guid.NewGuid().ToString());
        (await leader.RotateAsync(secret, token)).Succeeded.ShouldBeTrue();

        await leader.DisposeAsync();

        await EndedAsync(follower, secret, token);
        follower.Leadership.Leads(secret.Scope).ShouldBeTrue();
        world.CallsOf("RotateSecret").ShouldBe(1);
        await AuditHoldsAsync(follower, token);
    }

    [Fact]
    public async Task SameToken_AskedOfBothAtOnce_IsOneRotation()
    {
        await using var world = await SharedWorld.StartAsync();
        var first = await world.StartInstanceAsync("first");
        await SeesAsync(first, world);
        var second = await world.StartInstanceAsync("second");
        await SeesAsync(second, world);
        var secret = world.Arn(Star);

        for (var round = 0; round < 5; round++)
        {
            var token = Guid.NewGuid().ToString();
            var answers = await Task.WhenAll(first.RotateAsync(secret, token), second.RotateAsync(secret, token));
            answers.ShouldContain(answer => answer.Succeeded, string.Join("; ", answers.Select(answer => answer.Error?.ToString())));

            // An instance that has not heard of the end yet refuses the next rotation, and the other one is told that somebody is at it.
            await EndedAsync(first, secret, token);
            await EndedAsync(second, secret, token);
            await AuditHoldsAsync(second, token);
        }

        world.CallsOf("RotateSecret").ShouldBe(5);
    }

    [Fact]
    public async Task Findings_BothLook_EachIsToldOnce()
    {
        await using var world = await SharedWorld.StartAsync();
        var first = await world.StartInstanceAsync("first");
        var second = await world.StartInstanceAsync("second");
        await SeesAsync(first, world);
        await SeesAsync(second, world);
        await Eventually.IsAsync(() => world.Notices.Count > 0, () => "nothing was told");

        var leading = first.Leadership.Leads(Duty.Upkeep) ? first : second;
        await leading.DisposeAsync();
        var other = leading == first ? second : first;
        await Eventually.IsAsync(() => other.Leadership.Leads(Duty.Upkeep), () => "the other does not take over", TimeSpan.FromSeconds(10));
        await TicksAsync(other, world.Arn(Star).Scope, 3);

        world.Notices.Select(notice => notice.Id).ShouldBeUnique();
        world.Notices.SelectMany(notice => notice.Items.Select(item => (notice.Kind, notice.Change, item.SecretArn, item.Episode))).ShouldBeUnique();
    }

    private static Task SeesAsync(InstanceHost instance, SharedWorld world) => Eventually.IsAsync(
        () => world.Sandbox.Accounts.SelectMany(account => account.Regions.Select(region => new EstateScope("aws", account.Id, region))).All(scope => instance.Estate.Find(scope)?.Secrets.Value is not null),
        () => $"{instance.Name} knows {string.Join(", ", instance.Estate.Current.Select(one => $"{one.Key}: {one.Value.Secrets.Value?.Count} {one.Value.Secrets.Failure}"))}");

    private static Task EndedAsync(InstanceHost instance, Operations.Secrets.SecretArn secret, string token) => Eventually.IsAsync(
        () => instance.Rotations.Find(secret, token)?.Outcome == RotationOutcome.Succeeded,
        () => $"{instance.Name}: {instance.Rotations.Find(secret, token)}");

    private static async Task TicksAsync(InstanceHost instance, EstateScope scope, int ticks)
    {
        for (; ticks > 0; ticks--)
        {
            var read = instance.Estate.Find(scope)?.Secrets.ReadAt;
            await Eventually.IsAsync(() => instance.Estate.Find(scope)?.Secrets.ReadAt > read, () => $"{instance.Name} stands still at {read}", TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>One request, one outcome, and a chain that holds.</summary>
    private static async Task AuditHoldsAsync(InstanceHost instance, string token)
    {
        var entries = await instance.Audit.ReadAsync(new AuditQuery(OperationId: token), TestContext.Current.CancellationToken);
        entries.Select(entry => (entry.Draft.Phase, entry.Draft.Result, entry.Draft.OperatorId)).ShouldBe(
            [(AuditPhase.Outcome, AuditResult.Succeeded, FixedOperators.Aiko.Id), (AuditPhase.Requested, null, FixedOperators.Aiko.Id)]);
        (await instance.Audit.VerifyAsync(AuditAnchors.None, null, TestContext.Current.CancellationToken)).Intact.ShouldBeTrue();
    }

    private static (DateTimeOffset?, int?, int?, DateTimeOffset?) Shown(InstanceHost instance, EstateScope scope)
    {
        var now = instance.Estate.Find(scope);
        return (Stored(EstateParts.OldestRead(now ?? new(scope))), now?.Secrets.Value?.Count, now?.Functions.Value?.Count, Stored(now?.Permissions.Roles.ReadAt));

        static DateTimeOffset? Stored(DateTimeOffset? at) => at is { } exact ? DateTimeOffset.FromUnixTimeMilliseconds(exact.ToUnixTimeMilliseconds()) : null;
    }
}
