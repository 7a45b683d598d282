using CsCheck;
using Keyturn.Readiness.Checks;

namespace Keyturn.Readiness.Tests.Checks;

/// <summary>What was not read may make a check unknown, never green.</summary>
public sealed class ForgottenPartTests
{
    private static readonly string[] Names = [.. Unread.Parts.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Ask_APartThatWasNotRead_TurnsNoCheckGreen() => Gen.Select(Gen.Int[0, CheckCases.All.Length - 1], Gen.Int[0, Names.Length - 1]).Sample((which, part) =>
    {
        var (check, one) = CheckCases.All[which];
        var before = one.Snapshot.Ask(check).Outcome;
        var after = Unread.Parts[Names[part]](one.Snapshot).Ask(check, one.Snapshot.Secrets.Value?[Rotating.Secret.Arn] ?? Rotating.Secret).Outcome;

        (after is CheckOutcome.Pass or CheckOutcome.NotApplicable && after != before).ShouldBeFalse($"{check.Id}, {one.Name}, without {Names[part]}: {before} became {after}");
    });
}
