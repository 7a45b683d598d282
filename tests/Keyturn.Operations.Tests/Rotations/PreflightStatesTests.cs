using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class PreflightStatesTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);
    private readonly EstateFeed feed = new();
    private readonly FakeTimeProvider time = new(A.Moment);

    private PreflightState? Of(Secret? secret)
    {
        var checks = new CheckBoard(feed, new ReadinessBoard(feed), time);
        if (secret is not null)
            feed.Publish(WholeEstate.Snapshot with { Secrets = A.Snapshot([secret]).Secrets });
        var state = new PreflightStates(feed, new RotationFeed(), checks, time).Of(Arn);
        if (checks.Of(Arn) is { } asked && state is not null)
            state.Unknown.ShouldBe(asked.RotationUnknowns.Count());
        return state;
    }

    [Fact]
    public void Of_SecretNotKnownYet_IsNotKnownEither() => Of(null).ShouldBeNull();

    [Fact]
    public void Of_WithoutFunction_FailsLikeTheDialogThoughNoCheckDoes()
    {
        var state = Of(WholeEstate.Secret).ShouldNotBeNull();

        state.Failing.ShouldBe(1);
        state.First.ShouldBe(RotationSentences.Book.Say("BlockNoFunction").ToText());
    }

    [Fact]
    public void Of_DeletedSecret_FailsForThatAlone() =>
        Of(WholeEstate.Secret with { Deleted = A.Moment }).ShouldNotBeNull().First.ShouldBe(RotationSentences.Book.Say("BlockDeleted").ToText());

    [Fact]
    public void Of_FunctionThatNobodyRead_IsNotKnownAndNeverPasses()
    {
        var state = Of(WholeEstate.Secret with { RotationFunctionArn = A.FunctionArn("rotate"), RotationEnabled = true }).ShouldNotBeNull();

        (state.Failing + state.Unknown).ShouldBeGreaterThan(0);
        state.First.ShouldNotBeNull();
    }
}
