using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>A rotation of which the checks say that it will fail: it is stopped, overridden with a trace, or none of the checks' business.</summary>
public sealed class ReadinessGateTests : IDisposable
{
    private const string Deletion = "key-deletion";
    private readonly ActionWorld world = new(Rotated);

    private static Secret Rotated => WholeEstate.Secret with { RotationEnabled = true, RotationFunctionArn = A.Secret().RotationFunctionArn };

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Preview_KeyAboutToGo_NamesTheFailingCheckAndWhoMayOverride()
    {
        world.Estate.Publish(KeyAboutToGo());

        var preview = (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        preview.Failing.Select(result => result.Check.Id).ShouldContain(Deletion);
        preview.MayOverride.ShouldBeTrue();
        preview.IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Preview_EstateNotRead_FailsNothingAndStopsNothing()
    {
        var preview = (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        preview.Failing.ShouldBeEmpty();
        (await world.RotateNow.RunAsync(ActionWorld.Command(), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_FailingCheckNotOverridden_IsBlockedBeforeTheAuditAndAws()
    {
        world.Estate.Publish(KeyAboutToGo());

        var error = (await world.RotateNow.RunAsync(ActionWorld.Command(), TestContext.Current.CancellationToken)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.Blocked);
        error.Sentence.Code.ShouldBe("BlockCheckFails");
        world.Drafts.ShouldBeEmpty();
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_EveryFailingCheckOverridden_RotatesAndTheAuditNamesThem()
    {
        world.Estate.Publish(KeyAboutToGo());
        var seen = await FailingAsync();

        (await world.RotateNow.RunAsync(ActionWorld.Command() with { InSpiteOf = seen }, TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();

        world.Gateway.Rotations.Count().ShouldBe(1);
        world.Drafts.First().Details[AuditDetail.Overridden].Split(' ').ShouldBe(seen);
    }

    [Fact]
    public async Task Run_ACheckFailsOnlySinceThePersonLooked_IsBlocked()
    {
        world.Estate.Publish(KeyAboutToGo());
        var seen = (await FailingAsync()).Remove(Deletion);

        (await world.RotateNow.RunAsync(ActionWorld.Command() with { InSpiteOf = seen }, TestContext.Current.CancellationToken)).Error!.Kind.ShouldBe(OperationErrorKind.Blocked);
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OverriddenWithoutTheRight_IsForbidden()
    {
        world.Estate.Publish(KeyAboutToGo());
        var seen = await FailingAsync();
        world.Operators.With(FixedOperators.Aiko with { Permissions = FixedOperators.Aiko.Permissions.Except([Permission.OverrideReadiness]).ToFrozenSet() });

        (await world.RotateNow.RunAsync(ActionWorld.Command() with { InSpiteOf = seen }, TestContext.Current.CancellationToken)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);
        (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", TestContext.Current.CancellationToken)).Value!.MayOverride.ShouldBeFalse();
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_TestAndStop_AskNoCheck()
    {
        world.Estate.Publish(KeyAboutToGo());

        (await world.TestRotation.RunAsync(ActionWorld.Command(), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        (await world.StopRotation.RunAsync(ActionWorld.Command("22222222-2222-4333-8444-555555555555"), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
    }

    private async Task<ImmutableArray<string>> FailingAsync() =>
        [.. (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", TestContext.Current.CancellationToken)).Value!.Failing.Select(result => result.Check.Id)];

    private static EstateSnapshot KeyAboutToGo()
    {
        var keys = WholeEstate.Snapshot.Permissions.Keys.Value!;
        var whole = WholeEstate.With(permissions => permissions with
        {
            Keys = EstatePart<ImmutableDictionary<string, Readiness.Estate.Permissions.KmsKey>>.Read(
                keys.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Facts = pair.Value.Facts with { State = "PendingDeletion" }, DeletionAt = A.Moment.AddDays(7) }), A.Moment),
        });
        return whole with { Secrets = A.Snapshot([Rotated]).Secrets };
    }
}
