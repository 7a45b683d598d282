using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Variables;

/// <summary>A value after its variables were replaced: a pattern, nothing because a variable has no value, or unknown.</summary>
internal readonly record struct Substitution(GlobText? Text, Question? Question)
{
    /// <summary>A variable has neither value nor default.</summary>
    public static Substitution WithoutValue { get; } = new(null, null);

    /// <summary>Replaces the variables of a value, where its document has variables.</summary>
    public static Substitution Of(string value, bool hasVariables, AuthorizationRequest request)
    {
        if (!hasVariables || !TemplateText.HasVariable(value))
        {
            return new(new GlobText(value), null);
        }

        if (TemplateText.Parse(value) is not { } template)
        {
            return new(null, new Question(UnknownCode.VariableMisplaced, value));
        }

        var text = new GlobText.Builder();
        var missing = false;
        Question? open = null;
        foreach (var part in template.Parts)
        {
            if (part.Key is null)
            {
                text.Add(part.Text, part.IsLiteral);
                continue;
            }

            switch (request.Lookup(part.Key))
            {
                case ContextValue.KnownValue { Multivalued: true }: open ??= new(UnknownCode.VariableOfMultivaluedKey, part.Key); break;
                case ContextValue.KnownValue known when known.Values[0].Length == 0: open ??= new(UnknownCode.EmptyValue, part.Key); break;
                case ContextValue.KnownValue known: text.Add(known.Values[0], true); break;
                case ContextValue.AbsentValue when part.Default is not null: text.Add(part.Default, true); break;
                case ContextValue.AbsentValue: missing = true; break;
                default: open ??= new(UnknownCode.KeyUnknown, part.Key); break;
            }
        }

        // One variable without value decides, whatever the others turn out to hold.
        return missing ? WithoutValue : open is not null ? new(null, open) : new(text.Build(), null);
    }
}
