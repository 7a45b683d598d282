using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Emergency;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Layout.Palette;

/// <summary>What the palette offers for what was typed: pages, secrets, and actions on the best match.</summary>
public static class PaletteEntries
{
    private const int MostSecrets = 9;

    /// <param name="query">What was typed.</param>
    /// <param name="rows">All secrets.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="readOnlyReason">Why nobody may change anything, where that is so.</param>
    /// <param name="recent">Offered before the pages while nothing is typed.</param>
    public static ImmutableArray<PaletteEntry> For(string query, ImmutableArray<SecretRow> rows, Operator? person, Sentence? readOnlyReason, ImmutableArray<SecretRow> recent = default)
    {
        if (query.Trim().Length == 0)
        {
            return [.. (recent.IsDefault ? [] : recent).Select(Open), .. Pages()];
        }

        var found = NameSearch.Find(rows, query, MostSecrets);
        var pages = Pages().Where(page => page.Name.Contains(query.Trim(), StringComparison.CurrentCultureIgnoreCase));
        if (found.IsEmpty)
        {
            return [.. pages];
        }

        var best = found[0];
        var gate = Gate.For(Permission.RotateSecret, person, readOnlyReason, new(best.Arn.Scope.AccountId, best.Arn.Scope.Region, best.Arn.Name, best.Secret.Tags));
        var act = new PaletteEntry(
            $"{SecretAddress.Of(best.Arn)}?action={SecretAddress.RotateAction}",
            Glyphs.Rotate,
            string.Format(CultureInfo.CurrentCulture, PaletteStrings.RotateNow, best.Arn.Name),
            WhereOf(best),
            gate.Reason);
        var emergency = new PaletteEntry(EmergencyRequest.Of(best.Arn), Glyphs.Alert, string.Format(CultureInfo.CurrentCulture, PaletteStrings.Emergency, best.Arn.Name), WhereOf(best), gate.Reason);
        return [Open(best), act, emergency, .. found.Skip(1).Select(Open), .. OfSearch(query.Trim(), found.Length, gate), .. pages];
    }

    /// <summary>Where several were found, all of them may be meant.</summary>
    private static IEnumerable<PaletteEntry> OfSearch(string query, int found, GateState gate) => found < 2 ? [] :
        [new(EmergencyRequest.OfSearch(query), Glyphs.Alert, string.Format(CultureInfo.CurrentCulture, PaletteStrings.EmergencyOfSearch, query), null, gate.Reason)];

    private static PaletteEntry Open(SecretRow row) => new(SecretAddress.Of(row.Arn), Glyphs.Key, row.Arn.Name, WhereOf(row));

    private static string WhereOf(SecretRow row) => $"{row.AccountAlias} · {row.Arn.Scope.Region}";

    private static IEnumerable<PaletteEntry> Pages() =>
    [
        new("/", Glyphs.Home, LayoutStrings.Home, "g h"),
        new("/secrets", Glyphs.Key, LayoutStrings.Secrets, "g s"),
        new("/findings", Glyphs.Bell, Features.Findings.FindingsStrings.Title, null),
        new("/incidents", Glyphs.Alert, LayoutStrings.Incidents, "g i"),
        new("/approvals", Glyphs.Check, LayoutStrings.Approvals, null),
        new("/emergency", Glyphs.Alert, PaletteStrings.EmergencyPage, null),
        new("/schedule", Glyphs.Clock, LayoutStrings.Schedule, null),
        new("/readiness", Glyphs.Shield, LayoutStrings.Readiness, "g r"),
        new("/consumers", Glyphs.User, LayoutStrings.Consumers, "g c"),
        new("/parameters", Glyphs.Lock, LayoutStrings.Parameters, "g p"),
        new("/audit", Glyphs.List, LayoutStrings.Audit, "g a"),
        new("/status", Glyphs.Eye, Features.Status.StatusStrings.Nav, null),
        new("/settings", Glyphs.Settings, LayoutStrings.Settings, "g ,"),
    ];
}
