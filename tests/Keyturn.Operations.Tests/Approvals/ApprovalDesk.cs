using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Tests.Watching;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Operations.Tests.Approvals;

/// <summary>Everything about a second person, over the ports of a world.</summary>
internal sealed class ApprovalDesk
{
    public ApprovalDesk(
        ApprovalRules rules, IApprovalStore store, IAuditLog audit, IOperatorDirectory operators, IAccountDirectory accounts, INoticeStore notices, EstateFeed estate, TimeProvider time)
    {
        var (trail, authorisation) = (new ApprovalTrail(audit), new Authorisation(operators, estate));
        Board = new(store, time, NullLogger<ApprovalBoard>.Instance);
        Notices = new(notices, new NoticeWriter([new FakeChannel()], NoticeSettings.Usual, accounts), time, NullLogger<ApprovalNotices>.Instance);
        Approvers = new(authorisation);
        Gate = new(rules, store, trail, Approvers, Notices, Board, authorisation, time);
        Decide = new(Approvers, authorisation, store, trail, Board, time);
        Settlement = new(audit, store, time);
        Loop = new(Board, store, trail, new InMemoryOperationLock(), time, NullLogger<ApprovalLoop>.Instance);
    }

    public ApprovalBoard Board { get; }

    public ApprovalNotices Notices { get; }

    public Approvers Approvers { get; }

    public ApprovalGate Gate { get; }

    public DecideApproval Decide { get; }

    public ApprovalSettlement Settlement { get; }

    public ApprovalLoop Loop { get; }
}
