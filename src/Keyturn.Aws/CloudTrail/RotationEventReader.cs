using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>CloudTrail's LookupEvents, by event name.</summary>
internal sealed class RotationEventReader(AwsConnections connections, AwsCaller caller) : IRotationEventReader
{
    private const int PageSize = 50;

    public Task<OperationResult<RotationEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.LookupEvents, scope, ClientPurpose.Collector, async cancel =>
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
            return new RotationEventPage(
                [.. (answer.Events ?? []).Select(RotationEventParser.Parse).OfType<RotationEvent>()],
                [.. (answer.Events ?? []).Select(SecretCallParser.Parse).OfType<SecretCall>()],
                (answer.Events ?? []).Min(item => item.EventTime) is { } oldest ? new DateTimeOffset(oldest.ToUniversalTime()) : null,
                string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken);
        }, cancellationToken);
}
