using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.CloudTrail;

/// <summary>Events of the last ninety days, newest first, fifty a page, one attribute at most; two calls a second.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</remarks>
public sealed class LookupEventsOperation : WireOperation
{
    private const int LargestPage = 50;

    public override RateGroup? Rate { get; } = new("cloudtrail:LookupEvents", 2);

    public override JsonObject Answer(WireCall call)
    {
        var filter = TrailFilter.Read(call);
        var size = call.Number("MaxResults") ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw new WireException("InvalidMaxResultsException", "MaxResults must be between 1 and 50.");
        var page = call.Region.Trail.VisibleAt(call.Now, filter.EventName)
            .Where(filter.Matches)
            .Where(Behind(call.Text("NextToken")))
            .Take((int)size + 1)
            .ToList();
        return new JsonObject
        {
            ["Events"] = new JsonArray([.. page.Take((int)size).Select(record => TrailEventJson.Entry(record, call.Region))]),
        }.With("NextToken", page.Count > size ? Token(page[(int)size - 1]) : null);
    }

    // The token names the last event of a page, so that events which arrive meanwhile shift nothing.
    private static string Token(TrailRecord last) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.EventTime.UtcTicks}.{last.EventId:D}")));

    private static Func<TrailRecord, bool> Behind(string? token)
    {
        if (token is null)
            return _ => true;
        var buffer = new byte[128];
        if (Convert.TryFromBase64String(token, buffer, out var written)
            && Encoding.ASCII.GetString(buffer, 0, written).Split('.') is [var ticks, var id]
            && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
            && Guid.TryParse(id, out var eventId))
        {
            return record => record.EventTime.UtcTicks < at || (record.EventTime.UtcTicks == at && record.EventId.CompareTo(eventId) > 0);
        }

        throw new WireException("InvalidNextTokenException", "The token is not valid.");
    }
}
