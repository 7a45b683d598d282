using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>CloudTrail's LookupEvents for reads, in a budget of its own.</summary>
internal sealed class ReadEventReader(AwsConnections connections, AwsCaller caller) : IReadEventReader
{
    private const int PageSize = 50;

    public Task<OperationResult<ReadEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.LookupReadEvents, scope, ClientPurpose.Collector, async cancel =>
        {
            var request = new LookupEventsRequest
            {
                LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = query.EventName }],
                StartTime = query.From.UtcDateTime,
                EndTime = query.To.UtcDateTime,
                MaxResults = PageSize,
                NextToken = query.NextToken,
            };
            var client = await connections.CloudTrailAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.LookupEventsAsync(request, cancel);
            return new ReadEventPage(
                [.. (answer.Events ?? []).SelectMany(ReadEventParser.All)],
                (answer.Events ?? []).Min(item => item.EventTime) is { } oldest ? new DateTimeOffset(oldest.ToUniversalTime()) : null,
                string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken);
        }, cancellationToken);
}
