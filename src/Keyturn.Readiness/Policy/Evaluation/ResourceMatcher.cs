using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether the Resource or NotResource element of a statement fits the resource of the request.</summary>
/// <remarks>"IAM JSON policy elements: Resource" and "NotResource", IAM User Guide.</remarks>
internal static class ResourceMatcher
{
    /// <summary>Policy variables stand behind the fifth colon.</summary>
    private const int ColonsBeforeVariables = 5;

    public static Answer Match(ElementList? resources, LayerKind layer, AuthorizationRequest request, bool hasVariables)
    {
        if (resources is null)
        {
            // In the policy of a resource, no Resource means this resource; elsewhere AWS refuses such a statement.
            return layer is LayerKind.Resource or LayerKind.Key ? Answer.Yes : Answer.Unknown(UnknownCode.ElementMisplaced, "Resource");
        }

        var any = Answer.No;
        foreach (var value in resources.Values)
        {
            any = any.Or(One(value, resources.Negated, request, hasVariables));
        }

        return resources.Negated ? any.Not() : any;
    }

    private static Answer One(string value, bool isNegated, AuthorizationRequest request, bool hasVariables)
    {
        if (hasVariables && IsMisplaced(value))
        {
            return Answer.Unknown(UnknownCode.VariableMisplaced, value);
        }

        var pattern = Substitution.Of(value, hasVariables, request);
        if (pattern.Question is not null)
        {
            return Answer.Unknown(pattern.Question);
        }

        return pattern.Text is not null ? ArnPattern.Match(pattern.Text, request.Resource.Arn)
            : isNegated ? Answer.Unknown(UnknownCode.VariableWithoutValueInNotResource, value) : Answer.No;
    }

    /// <summary>Whether a variable stands where AWS replaces none.</summary>
    public static bool IsMisplaced(string value) =>
        value.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start && value.AsSpan(0, start).Count(':') < ColonsBeforeVariables;
}
