using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Emergency;

/// <summary>How long a value is held, in words.</summary>
public static class HoldWords
{
    /// <summary>Before anything was rotated: for how long from then on.</summary>
    public static string For(HoldTime hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return hold.Time is { } time ? string.Format(CultureInfo.CurrentCulture, EmergencyStrings.HoldUpTo, TimeWords.Span(time)) : EmergencySentences.NameOf(hold.End).ToText();
    }

    /// <summary>After it was: until when.</summary>
    public static string Until(Uptake uptake, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(uptake);
        return uptake.Until is { } until ? string.Format(CultureInfo.CurrentCulture, EmergencyStrings.HoldUntil, TimeWords.Exact(until, zone)) : For(uptake.Consumer.HoldTime);
    }

    public static string Of(BlastConsumer consumer) => string.Join(", ", consumer.Sources.Select(source => EmergencySentences.NameOf(source).ToText()));

    /// <summary>How it decides how often a secret is rotated.</summary>
    public static string Rounds(EmergencySecret secret, EmergencyPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return (secret.Rounds(purpose), secret.Strategy) switch
        {
            (0, _) => EmergencyStrings.RoundsNone,
            (2, Keyturn.Operations.Rotations.RotationStrategy.AlternatingUsers) => EmergencyStrings.RoundsAlternating,
            (2, _) => EmergencyStrings.RoundsUnknown,
            (_, Keyturn.Operations.Rotations.RotationStrategy.Managed) => EmergencyStrings.RoundsManaged,
            _ => EmergencyStrings.RoundsOnce,
        };
    }
}
