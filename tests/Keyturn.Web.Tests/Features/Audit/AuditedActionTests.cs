using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditedActionTests
{
    private static AuditEntry Entry(long sequence, AuditDraft draft) => new(sequence, A.Moment.AddMinutes(sequence), draft, "p", "h");

    [Fact]
    public void Join_BothPhases_AreOneAction()
    {
        var requested = Entries.Requested();

        var action = AuditedAction.Join([Entry(2, Entries.Outcome(requested)), Entry(1, requested)]).ShouldHaveSingleItem();

        action.Result.ShouldBe(AuditResult.Succeeded);
        action.At.ShouldBe(A.Moment.AddMinutes(1));
    }

    [Fact]
    public void Join_RequestAlone_HasNoResult() =>
        AuditedAction.Join([Entry(1, Entries.Requested())]).Single().Result.ShouldBeNull();

    [Fact]
    public void Join_OutcomeAlone_StillTellsWhoAndWhat()
    {
        var action = AuditedAction.Join([Entry(9, Entries.Outcome(Entries.Requested(), AuditResult.Failed))]).Single();

        action.Draft.OperatorId.ShouldBe("aiko");
        action.Result.ShouldBe(AuditResult.Failed);
    }

    [Fact]
    public void Join_ManyActions_KeepTheOrderOfTheEntries() =>
        AuditedAction.Join([Entry(3, Entries.Requested("c")), Entry(2, Entries.Requested("b")), Entry(1, Entries.Requested("a"))])
            .Select(action => action.Draft.OperationId).ShouldBe(["c", "b", "a"]);
}
