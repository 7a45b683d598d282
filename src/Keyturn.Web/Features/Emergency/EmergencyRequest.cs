using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Secrets;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Emergency;

/// <summary>What the planning page is asked for; the address says it, so that it can be sent to a colleague. Never a reason that somebody typed.</summary>
/// <param name="Secrets">Those to rotate, each once.</param>
/// <param name="Role">ARN of a role whose secrets are offered; <see langword="null"/> without one.</param>
/// <param name="Purpose">Why; <see langword="null"/> while nobody has said.</param>
/// <param name="Text">What was searched for.</param>
public sealed record EmergencyRequest(ImmutableArray<SecretArn> Secrets, string? Role = null, EmergencyPurpose? Purpose = null, string Text = "")
{
    private const string Path = "/emergency";

    public static EmergencyRequest Empty { get; } = new([]);

    public static EmergencyRequest Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var secrets = values.GetValueOrDefault("secret").Select(one => SecretArn.TryParse(one, out var arn) ? arn : null).OfType<SecretArn>().Distinct();
        var purpose = Enum.TryParse<EmergencyPurpose>(values.GetValueOrDefault("why").ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (EmergencyPurpose?)null;
        return new([.. secrets], values.GetValueOrDefault("role").ToString() is { Length: > 0 } role ? role : null, purpose, values.GetValueOrDefault("q").ToString().Trim());
    }

    /// <summary>The page for one secret.</summary>
    public static string Of(SecretArn secret) => new EmergencyRequest([secret]).ToAddress();

    /// <summary>The page for what a role can read.</summary>
    public static string OfRole(string roleArn) => new EmergencyRequest([], roleArn).ToAddress();

    /// <summary>The page for what a search finds.</summary>
    public static string OfSearch(string text) => new EmergencyRequest([], Text: text).ToAddress();

    public EmergencyRequest With(SecretArn secret) => Secrets.Contains(secret) ? this : this with { Secrets = Secrets.Add(secret) };

    public EmergencyRequest Without(SecretArn secret) => this with { Secrets = Secrets.Remove(secret) };

    public string ToAddress()
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            .. Secrets.Select(secret => KeyValuePair.Create("secret", (string?)secret.Value)),
            KeyValuePair.Create("role", Role),
            KeyValuePair.Create("why", Purpose?.ToString().ToLowerInvariant()),
            KeyValuePair.Create("q", Text.Length > 0 ? Text : null),
        ];
        return QueryHelpers.AddQueryString(Path, parts.Where(part => part.Value is not null));
    }
}
