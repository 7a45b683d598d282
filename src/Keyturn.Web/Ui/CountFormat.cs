using System.Globalization;

namespace Keyturn.Web.Ui;

/// <summary>Sentences with counts: a place <c>{0:secret|secrets}</c> is the first for one and the second for every other number; all else is as in <see cref="CultureInfo.CurrentCulture"/>.</summary>
public sealed class CountFormat : IFormatProvider, ICustomFormatter
{
    private static readonly CountFormat Instance = new();

    private CountFormat()
    {
    }

    /// <param name="sentence">A composite format, for instance <c>{0:N0} {0:secret|secrets}</c>.</param>
    /// <param name="values">What stands in its places.</param>
    public static string Of(string sentence, params ReadOnlySpan<object?> values) => string.Format(Instance, sentence, values);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => format?.IndexOf('|', StringComparison.Ordinal) switch
    {
        >= 0 and var bar => format.AsSpan(arg is 1 ? ..bar : (bar + 1)..).ToString(),
        _ => arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : arg?.ToString() ?? "",
    };
}
