using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Keyturn.Operations;

/// <summary>The sentences of one feature: a resx beside it, one per language.</summary>
public sealed class SentenceBook(Type owner)
{
    private readonly ResourceManager resources = new(owner);

    public string Name { get; } = owner.Name;

    public Sentence Say(string code, params ReadOnlySpan<object> arguments) => new(this, code, [.. arguments]);

    /// <summary>Whether there is such a sentence; what was kept years ago may have gone.</summary>
    public bool Has(string code) => resources.GetString(code, CultureInfo.InvariantCulture) is not null;

    internal string Format(string code, ImmutableArray<object> arguments, CultureInfo culture)
    {
        var template = resources.GetString(code, culture)
            ?? throw new InvalidOperationException($"{Name}.resx has no sentence for '{code}'.");

        // A sentence inside a sentence speaks the same language as the outer one.
        var values = arguments.Select(argument => argument is Sentence inner ? inner.ToText(culture) : argument);
        return string.Format(culture, template, [.. values]);
    }
}
