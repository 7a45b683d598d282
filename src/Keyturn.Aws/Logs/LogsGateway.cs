using Amazon.CloudWatchLogs.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Aws.Logs;

/// <summary>CloudWatch Logs: lines are masked before anything else sees them.</summary>
internal sealed class LogsGateway(AwsConnections connections, AwsCaller caller) : ILogsGateway
{
    public async Task<OperationResult<LogPage>> ReadAsync(LogQuery query, CancellationToken cancellationToken)
    {
        if (!connections.Knows(query.Scope))
            return AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, AwsOperation.FilterLogEvents, query.Scope);

        return await caller.CallAsync(AwsOperation.FilterLogEvents, query.Scope, ClientPurpose.Operator, async cancel =>
        {
            var request = new FilterLogEventsRequest
            {
                LogGroupName = query.LogGroup,
                StartTime = query.From.ToUnixTimeMilliseconds(),
                // AWS leaves out events later than EndTime; ours is exclusive.
                EndTime = query.To?.ToUnixTimeMilliseconds() - 1,
                NextToken = query.NextToken,
            };
            var client = await connections.LogsAsync(query.Scope, ClientPurpose.Operator, cancel);
            var answer = await client.FilterLogEventsAsync(request, cancel);
            return new LogPage([.. (answer.Events ?? []).Select(Line)], string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken);
        }, cancellationToken);
    }

    private static LogEvent Line(FilteredLogEvent line) => new(
        line.EventId ?? "",
        line.LogStreamName ?? "",
        DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp ?? 0),
        LogMask.Apply((line.Message ?? "").TrimEnd('\r', '\n')));
}
