using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Instances;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Instances;

public sealed class DeltaTests
{
    private static readonly Gen<ImmutableDictionary<string, int>> Maps =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 3]).List[0, 15].Select(pairs => pairs.GroupBy(pair => pair.Item1).ToImmutableDictionary(group => $"{group.Key}", group => group.First().Item2, StringComparer.Ordinal));

    private static Secret Named(string name, string? description = null) => new() { Arn = A.Arn(name).Value, Name = name, Description = description };

    private static EstateSnapshot Holding(DateTimeOffset at, params Secret[] secrets) => new(A.Scope())
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableDictionary(secret => secret.Arn, StringComparer.Ordinal), at),
    };

    [Fact]
    public void Between_AnyTwoMaps_BringsOneToTheOther() => Maps.Select(Maps).Sample((before, after) =>
    {
        var delta = MapDelta<int>.Between(before, after);
        delta.Apply(before).OrderBy(pair => pair.Key).ShouldBe(after.OrderBy(pair => pair.Key));
        delta.Total.ShouldBe(after.Count);
    });

    [Fact]
    public void Between_TheSameSnapshot_IsNothing()
    {
        var snapshot = Holding(A.Moment, Named("a"));

        EstateDelta.Between(snapshot, snapshot).ShouldBeNull();
        EstateDelta.Between(snapshot, snapshot with { Network = new() }).ShouldBeNull();
        TrailDelta.Between(new TrailSnapshot(A.Scope()), new TrailSnapshot(A.Scope())).ShouldNotBeNull().Calls.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Apply_AChangedAndAGoneSecret_ShowsBothWithTheTimeOfTheNewerList()
    {
        var before = Holding(A.Moment, Named("a"), Named("b"));
        var after = Holding(A.Moment.AddSeconds(15), Named("a", "changed"), Named("c"));
        var delta = EstateDelta.Between(before, after).ShouldNotBeNull();

        var applied = delta.Apply(before);

        applied.Secrets.Value.ShouldNotBeNull().Values.OrderBy(secret => secret.Name).ShouldBe([Named("a", "changed"), Named("c")]);
        applied.Secrets.ReadAt.ShouldBe(A.Moment.AddSeconds(15));
        delta.Fits(applied).ShouldBeTrue();
    }

    [Fact]
    public void Fits_SomethingWasMissed_IsFalse()
    {
        var delta = EstateDelta.Between(Holding(A.Moment, Named("a")), Holding(A.Moment.AddSeconds(15), Named("a"), Named("b"))).ShouldNotBeNull();

        // Whoever has read nothing must not take the one secret for the whole list.
        delta.Fits(delta.Apply(new EstateSnapshot(A.Scope()))).ShouldBeFalse();
    }

    [Fact]
    public void Apply_AFailure_KeepsTheOldListWithItsOwnTime()
    {
        var before = Holding(A.Moment, Named("a"));
        var failure = new PartFailure(A.Moment.AddSeconds(15), "secretsmanager:ListSecrets", "InternalServiceError", "", null);
        var delta = EstateDelta.Between(before, before with { Secrets = before.Secrets.FailedWith(failure) }).ShouldNotBeNull();

        var applied = delta.Apply(before);

        (applied.Secrets.ReadAt, applied.Secrets.Failure, applied.Secrets.Value?.Count).ShouldBe((A.Moment, failure, 1));
    }

    [Fact]
    public void Apply_NeverRead_StaysNeverRead()
    {
        var nothing = new EstateSnapshot(A.Scope());
        var failed = nothing with { Secrets = nothing.Secrets.FailedWith(new(A.Moment, "secretsmanager:ListSecrets", "AccessDenied", "", null)) };

        EstateDelta.Between(nothing, failed).ShouldNotBeNull().Apply(nothing).Secrets.Value.ShouldBeNull();
    }
}
