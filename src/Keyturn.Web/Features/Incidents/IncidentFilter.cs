using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Secrets;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Incidents;

/// <summary>Which incidents are shown; the address says it.</summary>
/// <param name="Text">Part of the id, the reason, a name of a secret or of a person.</param>
/// <param name="IsOpen">Only open ones, only closed ones, or all.</param>
/// <param name="Purpose">Only those for this purpose; <see langword="null"/> for all.</param>
public sealed record IncidentFilter(string Text = "", bool? IsOpen = null, EmergencyPurpose? Purpose = null)
{
    public static IncidentFilter Empty { get; } = new();

    public static IncidentFilter Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        bool? open = values.GetValueOrDefault("state").ToString() switch { "open" => true, "closed" => false, _ => null };
        var purpose = Enum.TryParse<EmergencyPurpose>(values.GetValueOrDefault("why").ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (EmergencyPurpose?)null;
        return new(values.GetValueOrDefault("q").ToString().Trim(), open, purpose);
    }

    public string ToAddress(string path = IncidentAddress.All)
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            KeyValuePair.Create("q", Text.Length > 0 ? Text : null),
            KeyValuePair.Create("state", IsOpen switch { true => "open", false => "closed", _ => (string?)null }),
            KeyValuePair.Create("why", Purpose?.ToString().ToLowerInvariant()),
        ];
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    /// <summary>What the store can narrow by itself.</summary>
    public IncidentQuery ToQuery(int take, DateTimeOffset? before = null) => new(take, IsOpen, Purpose, Before: before);

    /// <summary>What is left to narrow.</summary>
    public bool Fits(IncidentSummary incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Text.Length == 0
            || incident.Secrets.Select(NameOf).Append(incident.Id).Append(incident.Reason).Append(incident.OperatorName).Any(text => text.Contains(Text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A secret's name, as far as its ARN can be read.</summary>
    public static string NameOf(string secretArn) => SecretArn.TryParse(secretArn, out var arn) ? arn.Name : secretArn;
}
