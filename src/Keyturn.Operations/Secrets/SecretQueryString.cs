using System.Collections.Immutable;
using System.Text;

namespace Keyturn.Operations.Secrets;

/// <summary>A query as a URL carries it: <c>q=orders&amp;status=failed&amp;tag=env%3Dprod&amp;sort=-last-rotated</c>.</summary>
internal static class SecretQueryString
{
    private const int MostValues = 100;
    private const int LongestText = 500;
    private const string Certain = "certain";

    private static readonly (SecretSort Sort, string Name)[] Sorts =
    [
        (SecretSort.Name, "name"), (SecretSort.State, "status"), (SecretSort.LastRotated, "last-rotated"), (SecretSort.NextWindow, "next-window"),
        (SecretSort.PasswordAge, "password-age"), (SecretSort.Function, "function"), (SecretSort.Key, "key"), (SecretSort.Account, "account"), (SecretSort.Preflight, "preflight"),
    ];

    private static readonly (RotationState State, string Name)[] States =
    [
        (RotationState.Failed, "failed"), (RotationState.Stuck, "stuck"), (RotationState.Overdue, "overdue"), (RotationState.Rotating, "rotating"),
        (RotationState.DueSoon, "due-soon"), (RotationState.Off, "off"), (RotationState.Never, "never"), (RotationState.Healthy, "healthy"),
        (RotationState.Managed, "managed"), (RotationState.Replica, "replica"), (RotationState.ScheduledForDeletion, "scheduled-for-deletion"),
    ];

    public static SecretQuery Parse(string? queryString)
    {
        var query = SecretQuery.Empty;
        foreach (var pair in (queryString ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Take(MostValues))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && Decode(pair[(equals + 1)..]) is { Length: > 0 } value)
            {
                query = With(query, pair[..equals], value);
            }
        }

        return query;
    }

    public static string Format(SecretQuery query)
    {
        var url = new StringBuilder();
        Add("q", query.Text);
        foreach (var (state, name) in States)
        {
            Add("status", query.States.Contains(state) ? name : "");
        }

        AddAll("engine", query.Engines);
        AddAll("account", query.Accounts);
        AddAll("region", query.Regions);
        AddAll("tag", query.Tags);
        Add("reader", query.Reader);
        Add("reach", query.ReaderIsCertain ? Certain : "");
        if (query.Sort != SecretSort.Name || query.Descending)
        {
            Add("sort", (query.Descending ? "-" : "") + Array.Find(Sorts, sort => sort.Sort == query.Sort).Name);
        }

        return url.ToString();

        void AddAll(string name, ImmutableSortedSet<string> values)
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                url.Append(url.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    private static SecretQuery With(SecretQuery query, string name, string value) => name switch
    {
        "q" => query with { Text = value.Length > LongestText ? value[..LongestText] : value },
        "status" when Array.Find(States, state => state.Name == value) is { Name: not null } found => query with { States = query.States.Add(found.State) },
        "engine" => query with { Engines = query.Engines.Add(value) },
        "account" => query with { Accounts = query.Accounts.Add(value) },
        "region" => query with { Regions = query.Regions.Add(value) },
        "tag" => query with { Tags = query.Tags.Add(value) },
        "reader" => query with { Reader = value.Length > LongestText ? value[..LongestText] : value },
        "reach" => query with { ReaderIsCertain = value == Certain },
        "sort" when Array.Find(Sorts, sort => sort.Name == value.TrimStart('-')) is { Name: not null } found =>
            query with { Sort = found.Sort, Descending = value.StartsWith('-') },
        _ => query,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
