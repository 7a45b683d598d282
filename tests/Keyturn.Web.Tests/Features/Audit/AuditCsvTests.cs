using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditCsvTests
{
    [Fact]
    public void Write_Entry_HasEveryFieldOfTheChain()
    {
        var lines = AuditCsv.Write([new AuditEntry(7, A.Moment, Entries.Outcome(Entries.Requested()), "prev", "hash")]).Split("\r\n");

        lines[0].ShouldStartWith("sequence,at,operation,phase,action");
        lines[1].ShouldStartWith("7,2026-05-11T03:00:00.0000000Z,op-1,Outcome,RotateNow,aiko,Aiko Sato,");
        lines[1].ShouldEndWith(",Succeeded,req-1,after=AWSPENDING 2,prev,hash");
    }

    [Fact]
    public void Write_ReasonLikeAFormula_IsText() =>
        AuditCsv.Write([new AuditEntry(1, A.Moment, Entries.Requested(reason: "=HYPERLINK(\"http://x\")"), "p", "h")]).ShouldContain("\"'=HYPERLINK(\"\"http://x\"\")\"");
}
