using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>Text that compiled components write as it stands: what Razor made of markup, read from the assembly's code.</summary>
/// <remarks>Reading what the compiler made is exact where a scanner of markup would guess between text and code.</remarks>
internal static class RenderedText
{
    /// <param name="Where">Type whose code writes it.</param>
    /// <param name="Attribute">Attribute or parameter; <see langword="null"/> for markup and text.</param>
    public sealed record Literal(string Where, string? Attribute, string Value);

    private static readonly HashSet<string> BuilderCalls = new(StringComparer.Ordinal)
    {
        "OpenElement", "CloseElement", "OpenComponent", "CloseComponent", "AddMarkupContent", "AddContent", "AddAttribute",
        "AddComponentParameter", "AddMultipleAttributes", "SetKey", "SetUpdatesAttributeName",
    };

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    public static IReadOnlyList<Literal> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var found = new List<Literal>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                var where = TypeName(metadata, method.GetDeclaringType());
                Read(metadata, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader(), where, found);
            }
        }

        return found;
    }

    private static void Read(MetadataReader metadata, BlobReader code, string where, List<Literal> found)
    {
        string? before = null;
        string? last = null;
        var lastIsFresh = false;
        while (code.RemainingBytes > 0)
        {
            var opCode = ReadOpCode(ref code);
            if (opCode == OpCodes.Ldstr)
            {
                before = last;
                last = metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(code.ReadInt32()));
                lastIsFresh = true;
            }
            else if (opCode == OpCodes.Call || opCode == OpCodes.Callvirt)
            {
                var called = MemberName(metadata, MetadataTokens.EntityHandle(code.ReadInt32()));
                if (lastIsFresh && last is not null && called is "AddMarkupContent" or "AddContent")
                {
                    found.Add(new Literal(where, null, last ?? ""));
                }
                else if (lastIsFresh && last is not null && before is not null && called is "AddAttribute" or "AddComponentParameter")
                {
                    found.Add(new Literal(where, before, last ?? ""));
                }

                // Strings of one call of the builder are no part of the next.
                if (called is not null && BuilderCalls.Contains(called))
                {
                    (before, last) = (null, null);
                }

                // Razor passes a literal for a string parameter through TypeCheck.
                lastIsFresh &= called == "TypeCheck";
            }
            else
            {
                Skip(ref code, opCode.OperandType);
                lastIsFresh = false;
            }
        }
    }

    private static OpCode ReadOpCode(ref BlobReader code)
    {
        short value = code.ReadByte();
        return OpCodesByValue[value == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : value];
    }

    private static void Skip(ref BlobReader code, OperandType operand)
    {
        var size = operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => checked(4 * code.ReadInt32()),
            _ => 4,
        };
        code.Offset += size;
    }

    private static string? MemberName(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MemberReference => metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)handle).Name),
        HandleKind.MethodDefinition => metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
        HandleKind.MethodSpecification => MemberName(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        _ => null,
    };

    private static string TypeName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil ? metadata.GetString(type.Name) : TypeName(metadata, outer);
    }
}
