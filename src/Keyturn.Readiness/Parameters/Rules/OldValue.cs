using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>The value has stayed the same for more than ninety days, the longest that PCI DSS grants a password.</summary>
/// <remarks>PCI DSS 4.0, requirement 8.3.9.</remarks>
public sealed class OldValue : IParameterRule
{
    /// <summary>Days that a value may stay.</summary>
    public const int Days = 90;

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(around);
        return parameter.LastModified is { } at && (around.Now - at).TotalDays > Days
            ? new(ParameterReason.NotChanged, ((int)(around.Now - at).TotalDays).ToString(CultureInfo.InvariantCulture), 15)
            : null;
    }
}
