using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AuditTextsTests
{
    [Theory]
    [InlineData(AuditPhase.Requested, null, "StopRotation_Requested")]
    [InlineData(AuditPhase.Outcome, AuditResult.Succeeded, "StopRotation_Succeeded")]
    [InlineData(AuditPhase.Outcome, AuditResult.Failed, "StopRotation_Failed")]
    [InlineData(AuditPhase.Outcome, AuditResult.Unknown, "StopRotation_Unknown")]
    [InlineData(AuditPhase.Outcome, null, "StopRotation_Unknown")]
    public void Of_PhaseAndResult_NameTheSentence(AuditPhase phase, AuditResult? result, string code)
    {
        var sentence = AuditTexts.Of(Draft(phase, result, A.Arn().Value));
        sentence.Code.ShouldBe(code);
        sentence.Arguments.ShouldBe(["Aiko Sato", "prod/orders/db"]);
    }

    [Fact]
    public void Of_NotAnArn_ShowsItAsItIs() =>
        AuditTexts.Of(Draft(AuditPhase.Requested, null, "something else")).Arguments.ShouldBe(["Aiko Sato", "something else"]);

    private static AuditDraft Draft(AuditPhase phase, AuditResult? result, string secret) =>
        new("op", AuditAction.StopRotation, phase, "aiko", "Aiko Sato", secret, "why", result, null, ImmutableSortedDictionary<string, string>.Empty);
}
