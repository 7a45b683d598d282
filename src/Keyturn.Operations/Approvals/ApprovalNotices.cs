using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Approvals;

/// <summary>Tells the channels that somebody is asked for, or that glass was broken. The sender carries it out; here it is only kept.</summary>
public sealed partial class ApprovalNotices(INoticeStore store, NoticeWriter writer, TimeProvider time, ILogger<ApprovalNotices> logger)
{
    /// <summary>A notice that cannot be kept does not stop the request: it stands on the page.</summary>
    public async Task AskedAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var title = ApprovalSentences.Book.Say("NoticeAsked", request.AskedByName, ApprovalSentences.NameOf(request.Action));
        if (!await store.AddAsync(writer.About(NoticeChange.Approval, request.Id, title, request.SecretArn, request.Reason, time.GetUtcNow()), cancellationToken))
            LogNotKept(request.Id);
    }

    /// <returns>Whether it is kept; without it nothing may be done.</returns>
    public Task<bool> BreakGlassAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var title = ApprovalSentences.Book.Say("NoticeBreakGlass", request.AskedByName, ApprovalSentences.NameOf(request.Action));
        return store.AddAsync(writer.About(NoticeChange.BreakGlass, request.Id, title, request.SecretArn, request.Reason, time.GetUtcNow()), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channels could not be told of request {RequestId}.")]
    private partial void LogNotKept(string requestId);
}
